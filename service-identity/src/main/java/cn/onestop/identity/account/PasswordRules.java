package cn.onestop.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person may choose as a password: long rather than complicated, and none that a guesser
/// tries first (NIST SP 800-63B, section 3.1.1.2; GB/T 22239-2019, 8.1.4.1). A passphrase of some
/// words is welcome; no kinds of characters are demanded and none are forbidden.
public final class PasswordRules {
  public static final int SHORTEST = 12;
  public static final int LONGEST = 200;

  /// Fewer different characters than these are a pattern and no secret.
  private static final int FEWEST_DIFFERENT = 5;

  /// A name of two letters is in every second sentence.
  private static final int SHORTEST_NAME = 4;

  /// What guessers try first, of those long enough to come so far.
  private static final Set<String> COMMON =
      Set.of(
          "123456789012",
          "1234567890123",
          "12345678901234567890",
          "1q2w3e4r5t6y",
          "1qaz2wsx3edc",
          "1qaz2wsx3edc4rfv",
          "administrator",
          "adminadminadmin",
          "changeme123456",
          "iloveyou1314520",
          "onestop123456",
          "password1234",
          "password123456",
          "passwordpassword",
          "p@ssw0rd1234",
          "qwertyuiop123",
          "qwertyuiop[]",
          "qwerty123456",
          "qwertyqwerty",
          "woaini1314520",
          "woaini520520",
          "zhengwudating",
          "bianmindating",
          "zxcvbnmasdfgh");

  /// Why a password is not taken.
  public enum Flaw {
    TOO_SHORT,
    TOO_LONG,
    TOO_SIMPLE,
    COMMON,
    CONTAINS_NAME,
    THE_OLD_ONE;

    /// As in addresses and texts.
    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private PasswordRules() {}

  /// What is wrong with `wanted` for the account of that login name, or empty.
  public static Optional<Flaw> flaw(String wanted, String name) {
    var length = wanted.codePointCount(0, wanted.length());
    if (length < SHORTEST) {
      return Optional.of(Flaw.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Flaw.TOO_LONG);
    }
    var plain = wanted.toLowerCase(Locale.ROOT).replace(" ", "");
    if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isSequence(plain)) {
      return Optional.of(Flaw.TOO_SIMPLE);
    }
    if (COMMON.contains(plain)) {
      return Optional.of(Flaw.COMMON);
    }
    var own = name.toLowerCase(Locale.ROOT);
    return own.length() >= SHORTEST_NAME && plain.contains(own)
        ? Optional.of(Flaw.CONTAINS_NAME)
        : Optional.empty();
  }

  /// Each character the neighbour of the one before, as in `abcdefghijkl`.
  private static boolean isSequence(String text) {
    var points = text.codePoints().toArray();
    for (var at = 1; at < points.length; at++) {
      if (Math.abs(points[at] - points[at - 1]) > 1) {
        return false;
      }
    }
    return true;
  }
}
