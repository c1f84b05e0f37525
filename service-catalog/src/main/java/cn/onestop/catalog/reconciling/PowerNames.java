package cn.onestop.catalog.reconciling;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names of powers are compared.
final class PowerNames {

  private static final Pattern NOT_THE_NAME =
      Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\p{Z}\\s]");

  private PowerNames() {}

  /// A name without what only the hand that wrote it makes differ: full width and half width,
  /// capitals, blanks, punctuation. What stands in brackets stays: 县级权限 is another power.
  static String normalised(String name) {
    var plain = NOT_THE_NAME.matcher(composed(name).toLowerCase(Locale.ROOT)).replaceAll("");
    // What was taken out may have stood between a letter and its mark.
    return composed(plain);
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
