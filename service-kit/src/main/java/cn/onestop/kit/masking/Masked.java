package cn.onestop.kit.masking;

/// Personal data as lists and papers show it: 张*三, 511321********1234, 138****3210 (社会救助暂行办法第61条
/// keeps it secret).
public final class Masked {

  private static final int ID_HEAD = 6;
  private static final int PHONE_HEAD = 3;
  private static final int TAIL = 4;
  private static final int ADDRESS_HEAD = 6;

  private Masked() {}

  /// Keeps the first character, and the last of three or more.
  public static String name(String name) {
    int[] letters = name.strip().codePoints().toArray();
    int last = letters.length - 1;
    StringBuilder masked = new StringBuilder();
    for (int letter = 0; letter <= last; letter++) {
      boolean kept = letter == 0 ? last > 0 : letter == last && last > 1;
      masked.appendCodePoint(kept ? letters[letter] : '*');
    }
    return masked.toString();
  }

  /// Keeps the first six characters and the last four.
  public static String idNumber(String number) {
    return middle(number, ID_HEAD);
  }

  /// Keeps the first three characters and the last four.
  public static String phone(String number) {
    return middle(number, PHONE_HEAD);
  }

  /// Keeps the beginning: the county and the township.
  public static String address(String text) {
    return text.length() <= ADDRESS_HEAD ? "******" : text.substring(0, ADDRESS_HEAD) + "******";
  }

  /// What is too short is masked whole.
  private static String middle(String number, int head) {
    int hidden = number.length() - head - TAIL;
    return hidden <= 0
        ? "*".repeat(number.length())
        : number.substring(0, head) + "*".repeat(hidden) + number.substring(head + hidden);
  }
}
