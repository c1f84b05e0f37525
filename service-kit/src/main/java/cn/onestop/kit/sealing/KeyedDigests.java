package cn.onestop.kit.sealing;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// Digests that only the holder of the installation's key can make: for idempotency keys, derived
/// ids, secret codes, and exact search by what must not be stored in the open.
public final class KeyedDigests {

  private static final char SEPARATOR = '\u001f';
  private static final int SHORT = 16;

  private final PrfSet digests;

  public KeyedDigests(InstallationKeys keys) {
    this(keys.digests());
  }

  private KeyedDigests(PrfSet digests) {
    this.digests = digests;
  }

  /// Those of what is searched for. Their key can be renewed, since it is stored beside each of
  /// them; the other digests name accounts, requests and slips, and stay what they are.
  public static KeyedDigests forSearch(InstallationKeys keys) {
    return new KeyedDigests(keys.search());
  }

  /// The digest of `parts` for `purpose`, as 16 bytes in URL-safe Base64 (22 characters). Another
  /// purpose gives another digest of the same parts.
  public String of(String purpose, String... parts) {
    return text(bytes(purpose, SHORT, parts));
  }

  /// The digests of `parts` for `purpose` under every key that is known, by the name of the key:
  /// what was written down under an older key is found by that one.
  public Map<Integer, String> underEveryKey(String purpose, String... parts) {
    byte[] input = input(purpose, parts);
    Map<Integer, String> all = new TreeMap<>();
    try {
      for (Map.Entry<Integer, Prf> key : digests.getPrfs().entrySet()) {
        all.put(key.getKey(), text(key.getValue().compute(input, SHORT)));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return all;
  }

  /// The digest of `parts` as `length` raw bytes, at most 32.
  public byte[] bytes(String purpose, int length, String... parts) {
    try {
      return digests.computePrimary(input(purpose, parts), length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] input(String purpose, String... parts) {
    String input = purpose + SEPARATOR + String.join(String.valueOf(SEPARATOR), parts);
    return input.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] digest) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  /// Names the key in use, to be stored beside a digest that is searched for.
  public int keyId() {
    return digests.getPrimaryId();
  }
}
