package cn.onestop.matters.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// How names, numbers and phones are written down, so that the same one is found however it was
/// typed.
public final class Written {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

  /// Every dot that keyboards offer for the one in names of other peoples, 阿卜杜拉·买买提.
  private static final Pattern MIDDLE_DOT =
      Pattern.compile("[\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u2e31\\u30fb\\u0387.]");

  private static final Pattern NOT_DIALLED = Pattern.compile("[^0-9]");
  private static final Pattern CHINA = Pattern.compile("^(\\+86|0086|86(?=1[0-9]{10}$))");

  private Written() {}

  /// Without spaces, in capitals.
  public static String idNumber(String text) {
    return SPACE.matcher(plain(text)).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /// Without spaces, in capitals, with one kind of middle dot.
  public static String name(String text) {
    String name = SPACE.matcher(plain(text)).replaceAll("").toUpperCase(Locale.ROOT);
    return MIDDLE_DOT.matcher(name).replaceAll("·");
  }

  /// Nothing but what is dialled within the country.
  public static String phone(String text) {
    String dialled = SPACE.matcher(plain(text)).replaceAll("").replace("-", "");
    return NOT_DIALLED.matcher(CHINA.matcher(dialled).replaceFirst("")).replaceAll("");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
