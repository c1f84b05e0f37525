package cn.onestop.matters.matter;

import org.jspecify.annotations.Nullable;

/// Who applies. Sealed from the first filing on, and shown masked.
///
/// @param idType what kind of number it is, such as `ID_CARD` 居民身份证, `CREDIT_CODE` 统一社会信用代码
public record Applicant(
    String name, String idType, String idNumber, @Nullable String phone, @Nullable String address) {

  private static final int ID_HEAD = 6;
  private static final int PHONE_HEAD = 3;
  private static final int TAIL = 4;
  private static final int ADDRESS_HEAD = 6;

  /// As staff see it: 张*三, 511321********1234, 138****3210 (社会救助暂行办法第61条 keeps it secret).
  public Applicant masked() {
    return new Applicant(
        maskedName(name),
        idType,
        maskedMiddle(idNumber, ID_HEAD),
        phone == null ? null : maskedMiddle(phone, PHONE_HEAD),
        address == null ? null : maskedEnd(address));
  }

  /// Keeps the first character, and the last of three or more.
  static String maskedName(String name) {
    int[] letters = name.strip().codePoints().toArray();
    int last = letters.length - 1;
    StringBuilder masked = new StringBuilder();
    for (int letter = 0; letter <= last; letter++) {
      boolean kept = letter == 0 ? last > 0 : letter == last && last > 1;
      masked.appendCodePoint(kept ? letters[letter] : '*');
    }
    return masked.toString();
  }

  /// Keeps `head` characters and the last four; what is too short for that is masked whole.
  static String maskedMiddle(String number, int head) {
    int hidden = number.length() - head - TAIL;
    return hidden <= 0
        ? "*".repeat(number.length())
        : number.substring(0, head) + "*".repeat(hidden) + number.substring(head + hidden);
  }

  private static String maskedEnd(String text) {
    return text.length() <= ADDRESS_HEAD ? "******" : text.substring(0, ADDRESS_HEAD) + "******";
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "Applicant[…]";
  }
}
