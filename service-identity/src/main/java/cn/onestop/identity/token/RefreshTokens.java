package cn.onestop.identity.token;

import cn.onestop.kit.sealing.KeyedDigests;
import java.time.Duration;
import java.util.Base64;

/// Refresh tokens follow one another: each is used once. Two gateways of the center may use the
/// same one at the same moment, since neither knows of the other; then both get the same successor,
/// because it is derived and not made up, and for a short grace also whoever comes a little later.
/// Who comes later still has a stolen one, or was stolen from: the session ends (RFC 9700, section
/// 4.14.2).
public final class RefreshTokens {
  /// Name of the attribute that says how many there were.
  public static final String GENERATION = "onestop.generation";

  /// Name of the attribute that says that the one before the present one was used.
  public static final String IN_GRACE = "onestop.in-grace";

  public static final Duration GRACE = Duration.ofSeconds(20);

  private static final int BYTES = 32;

  private final KeyedDigests digests;

  public RefreshTokens(KeyedDigests digests) {
    this.digests = digests;
  }

  /// The refresh token of that generation, which only the holder of the installation's key can
  /// make.
  public String value(String authorization, long generation) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            digests.bytes("refresh-token", BYTES, authorization, String.valueOf(generation)));
  }
}
