package cn.onestop.complaints.complaint;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The number of a matter 办件编号 as a complainant gives it: the item's code, the day, a sequence of
/// four digits or more. Whether there is such a matter only service-matters knows; here it is a
/// claim of the right form.
record MatterNumber(String text) {

  /// The form, for whoever checks what comes in.
  static final String FORM = "[A-Za-z0-9-]{1,41}[0-9]{12,22}";

  private static final int DATE = 8;
  private static final int SHORTEST_SEQUENCE = 4;
  private static final Pattern DAY =
      Pattern.compile("20\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

  /// The item codes it can begin with, the likeliest first: a code may itself end in digits.
  List<String> items() {
    int digits = digitsAtTheEnd();
    return IntStream.rangeClosed(SHORTEST_SEQUENCE, digits - DATE)
        .map(sequence -> text.length() - sequence - DATE)
        .filter(end -> end > 0 && DAY.matcher(text.substring(end, end + DATE)).matches())
        .mapToObj(end -> text.substring(0, end))
        .toList();
  }

  private int digitsAtTheEnd() {
    int begin = text.length();
    while (begin > 0 && text.charAt(begin - 1) >= '0' && text.charAt(begin - 1) <= '9') {
      begin--;
    }
    return text.length() - begin;
  }
}
