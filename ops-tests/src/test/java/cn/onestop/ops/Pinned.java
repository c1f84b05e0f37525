package cn.onestop.ops;

import java.util.regex.Pattern;

/// What must never stand in a file that is in git, or stand there without its version.
final class Pinned {
  private static final Pattern IMAGE =
      Pattern.compile(
          "[a-z0-9./-]+:(?!latest$)[A-Za-z0-9._-]*\\d[A-Za-z0-9._-]*(@sha256:[0-9a-f]{64})?");

  /// `scheme://user:password@host`, unless the password comes from elsewhere.
  private static final Pattern ADDRESS_WITH_PASSWORD =
      Pattern.compile("(?s).*[a-z+]+://[^/\\s:@]+:(?!\\$)[^/\\s@]+@.*");

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PRIVATE|KEY)");

  private Pinned() {}

  static boolean image(String image) {
    return IMAGE.matcher(image).matches();
  }

  static boolean secret(String text) {
    return ADDRESS_WITH_PASSWORD.matcher(text).matches() || text.contains("PRIVATE KEY");
  }

  static boolean secret(String name, String value) {
    return secret(value) || (SECRET_NAME.matcher(name).matches() && !value.isEmpty());
  }
}
