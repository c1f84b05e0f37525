package cn.onestop.gateway.browser;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where to go after a sign-in: a page of this center and never an address elsewhere, whoever wrote
/// the link.
final class LocalPath {
  static final String HOME = "/";

  /// One slash first; nothing that a browser takes for a slash (a backslash) or leaves out (tabs
  /// and line ends).
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]{0,1000}");

  private LocalPath() {}

  /// The path if it is one, else the first page.
  static String of(@Nullable String asked) {
    return asked == null || !LOCAL.matcher(asked).matches() || asked.startsWith("/session")
        ? HOME
        : asked;
  }
}
