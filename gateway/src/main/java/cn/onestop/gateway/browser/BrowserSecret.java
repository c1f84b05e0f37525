package cn.onestop.gateway.browser;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// What a browser proves its session with: the value of its cookie. The store holds only its
/// digest, so whoever reads the store cannot take over a session.
///
/// @param value 256 random bits
record BrowserSecret(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  static BrowserSecret fresh() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new BrowserSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The secret a cookie holds, if it is one of ours by its form.
  static Optional<BrowserSecret> from(String cookie) {
    return FORM.matcher(cookie).matches()
        ? Optional.of(new BrowserSecret(cookie))
        : Optional.empty();
  }

  /// What the session is called in the store.
  String sessionId() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(value.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What a page of ours sends along with every change. It follows from the secret, so it belongs
  /// to this session alone; the secret does not follow from it.
  String csrfToken() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal("csrf".getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isCsrfToken(@Nullable String sent) {
    return sent != null
        && MessageDigest.isEqual(
            csrfToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  /// Secrets do not belong into logs.
  @Override
  public String toString() {
    return "BrowserSecret of " + sessionId();
  }
}
