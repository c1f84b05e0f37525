package cn.onestop.kit.sealing;

import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/// Digests that only the holder of the installation's key can make: for idempotency keys, derived
/// ids, secret codes, and exact search by what must not be stored in the open.
public final class KeyedDigests {

  private static final char SEPARATOR = '\u001f';

  private final PrfSet digests;

  public KeyedDigests(InstallationKeys keys) {
    this.digests = keys.digests();
  }

  /// The digest of `parts` for `purpose`, as 16 bytes in URL-safe Base64 (22 characters). Another
  /// purpose gives another digest of the same parts.
  public String of(String purpose, String... parts) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(purpose, 16, parts));
  }

  /// The digest of `parts` as `length` raw bytes, at most 32.
  public byte[] bytes(String purpose, int length, String... parts) {
    String input = purpose + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts);
    try {
      return digests.computePrimary(input.getBytes(StandardCharsets.UTF_8), length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Names the key in use, to be stored beside a digest that is searched for.
  public int keyId() {
    return digests.getPrimaryId();
  }
}
