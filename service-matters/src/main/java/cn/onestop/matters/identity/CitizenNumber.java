package cn.onestop.matters.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// 公民身份号码 (GB 11643-1999): six digits for the place, eight for the date of birth, three in
/// sequence, and a check character over all of them (ISO 7064, MOD 11-2).
///
/// 港澳台居民居住证 and, since 2023, 外国人永久居留身份证 have numbers of the same making; they differ in what stands
/// for the place.
final class CitizenNumber {

  /// The provinces, GB/T 2260; those who came from Hong Kong, Macao or Taiwan, or were naturalised,
  /// may have one of their own.
  static final Pattern CITIZEN =
      Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91");

  /// 81 香港, 82 澳门, 83 台湾.
  static final Pattern HONG_KONG_MACAO_TAIWAN = Pattern.compile("8[123]");

  /// A nine stands before everything else.
  static final Pattern PERMANENT_RESIDENT = Pattern.compile("9\\d");

  private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK = "10X98765432";
  private static final int OLDEST = 130;

  private CitizenNumber() {}

  /// What is wrong with `number`, which stands in capitals and without spaces.
  ///
  /// @param place what its first two digits may be
  static Optional<NumberFault> fault(String number, Pattern place, LocalDate today) {
    if (!FORM.matcher(number).matches()) {
      return Optional.of(NumberFault.FORM);
    }
    if (!place.matcher(number.substring(0, 2)).matches()) {
      return Optional.of(NumberFault.PLACE);
    }
    if (!canBeBorn(number.substring(6, 14), today)) {
      return Optional.of(NumberFault.BIRTH_DATE);
    }
    return number.charAt(17) == check(number) ? Optional.empty() : Optional.of(NumberFault.CHECK);
  }

  private static boolean canBeBorn(String digits, LocalDate today) {
    try {
      LocalDate born =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)));
      return !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST));
    } catch (DateTimeException _) {
      return false;
    }
  }

  static char check(String number) {
    int sum = 0;
    for (int place = 0; place < WEIGHTS.length; place++) {
      sum += WEIGHTS[place] * Character.digit(number.charAt(place), 10);
    }
    return CHECK.charAt(sum % CHECK.length());
  }
}
