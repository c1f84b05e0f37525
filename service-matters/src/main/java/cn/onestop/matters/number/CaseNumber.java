package cn.onestop.matters.number;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A case number 办件编号: the item's code, the day, and a sequence of that item and day, which has
/// four digits, and five from the ten-thousandth on.
public record CaseNumber(String itemCode, LocalDate day, int sequence) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final String CENTURY = "20";
  private static final int DAY_DIGITS = 8;
  private static final int FEWEST_DIGITS = 4;
  private static final int MOST_DIGITS = 7;

  /// Sorts after every digit, so that the ten-thousandth comes after the 9999th and not after the
  /// thousandth.
  private static final char AFTER_DIGITS = ':';

  /// Reads a number. Which digits are the sequence is never in doubt: read with too few of them,
  /// the day of a longer one would lie outside this century.
  public static Optional<CaseNumber> parse(String number) {
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      int end = number.length() - digits;
      if (end <= DAY_DIGITS) {
        return Optional.empty();
      }
      String sequence = number.substring(end);
      if (!allDigits(sequence)) {
        return Optional.empty();
      }
      Optional<LocalDate> day = day(number.substring(end - DAY_DIGITS, end));
      if (day.isPresent()) {
        CaseNumber read =
            new CaseNumber(
                number.substring(0, end - DAY_DIGITS), day.get(), Integer.parseInt(sequence));
        return read.text().equals(number) ? Optional.of(read) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// What every number of that item and day begins with.
  public static String stem(String itemCode, LocalDate day) {
    return itemCode + DAY.format(day);
  }

  /// As it stands on papers.
  public String text() {
    return stem(itemCode, day) + "%04d".formatted(sequence);
  }

  /// Its place where numbers are in the order in which they were given; what is no such number
  /// stands where its text does.
  public static String place(String number) {
    return parse(number)
        .filter(read -> read.sequence() > 9999)
        .map(read -> stem(read.itemCode(), read.day()) + AFTER_DIGITS + read.sequence())
        .orElse(number);
  }

  /// The places of all numbers that begin with `beginning` begin with one of these.
  public static List<String> places(String beginning) {
    List<String> places = new ArrayList<>(List.of(beginning));
    for (int digits = 1; digits <= MOST_DIGITS; digits++) {
      int end = beginning.length() - digits;
      if (end > DAY_DIGITS
          && allDigits(beginning.substring(end))
          && day(beginning.substring(end - DAY_DIGITS, end)).isPresent()) {
        places.add(beginning.substring(0, end) + AFTER_DIGITS + beginning.substring(end));
      }
    }
    return places;
  }

  private static boolean allDigits(String text) {
    return text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  private static Optional<LocalDate> day(String digits) {
    if (!allDigits(digits) || !digits.startsWith(CENTURY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(digits, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
