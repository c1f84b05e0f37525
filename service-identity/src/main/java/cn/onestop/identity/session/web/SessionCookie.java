package cn.onestop.identity.session.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a browser holds of a session: its name, and a secret of which the store has only the hash.
record SessionCookie(String sid, String secret) {
  private static final Pattern FORM = Pattern.compile("([\\w-]{22})\\.([\\w-]{43})");
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  static SessionCookie fresh(SecureRandom random) {
    return new SessionCookie(random(random, 16), random(random, 32));
  }

  static Optional<SessionCookie> parse(String value) {
    var parts = FORM.matcher(value);
    return parts.matches()
        ? Optional.of(new SessionCookie(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  String value() {
    return sid + "." + secret;
  }

  String secretHash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random(SecureRandom random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }
}
