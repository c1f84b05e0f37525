package cn.onestop.kit.codes;

import cn.onestop.kit.sealing.KeyedDigests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/// The secret on the slip that somebody takes home 查询码: derived from the number of their case,
/// stored nowhere.
public final class SecretCodes {

  /// Letters and digits that nobody mistakes for another when reading a printed slip.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  private final KeyedDigests digests;
  private final String purpose;

  /// @param purpose what the codes open, as `receipt`: the same number has another code for each
  public SecretCodes(KeyedDigests digests, String purpose) {
    this.digests = digests;
    this.purpose = purpose;
  }

  /// The code of a number, as printed: three groups of four, 60 bits.
  public String of(String number) {
    byte[] bytes = digests.bytes(purpose, LENGTH, number);
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < LENGTH; letter++) {
      if (letter > 0 && letter % GROUP == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(bytes[letter] & 31));
    }
    return code.toString();
  }

  /// Whether `code` is the one of `number`, however it was typed.
  public boolean fits(String number, String code) {
    return MessageDigest.isEqual(plain(of(number)), plain(code));
  }

  private static byte[] plain(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
