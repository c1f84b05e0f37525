package cn.onestop.matters.identity;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// 统一社会信用代码 (GB 32100-2015): who registers, what kind of body it is, six digits for the place, nine
/// characters for the body itself, and a check character over all of them (MOD 31-3).
final class CreditCode {

  /// Without I, O, S, V and Z, which are taken for others.
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final Pattern FORM =
      Pattern.compile("[" + CHARACTERS + "]{2}\\d{6}[" + CHARACTERS + "]{10}");
  private static final int CHECKED = 17;
  private static final int FACTOR = 3;

  private CreditCode() {}

  /// What is wrong with `code`, which stands in capitals and without spaces.
  static Optional<NumberFault> fault(String code) {
    if (!FORM.matcher(code).matches()) {
      return Optional.of(NumberFault.FORM);
    }
    return code.charAt(CHECKED) == check(code) ? Optional.empty() : Optional.of(NumberFault.CHECK);
  }

  static char check(String code) {
    int base = CHARACTERS.length();
    int weight = 1;
    int sum = 0;
    for (int place = 0; place < CHECKED; place++) {
      sum += weight * CHARACTERS.indexOf(code.charAt(place));
      weight = weight * FACTOR % base;
    }
    return CHARACTERS.charAt((base - sum % base) % base);
  }

  /// What the body may be in the code set of 服务对象, by who registers it and as what. Where the two
  /// sets do not match exactly, it is all that it may be: nobody is sent away because two standards
  /// draw their lines differently.
  static Set<ServedKind> kinds(String code) {
    return switch (code.substring(0, 2)) {
      case "11" -> Set.of(ServedKind.STATE_ORGAN);
      case "12" -> Set.of(ServedKind.PUBLIC_INSTITUTION);
      case "51", "52", "53" -> Set.of(ServedKind.SOCIAL_ORGANISATION);
      case "91" -> Set.of(ServedKind.ENTERPRISE, ServedKind.OTHER_ORGANISATION);
      // 个体工商户: a natural person in business (民法典第54条).
      case "92" ->
          Set.of(ServedKind.NATURAL_PERSON, ServedKind.ENTERPRISE, ServedKind.OTHER_ORGANISATION);
      // 农民专业合作社: a legal person of a kind of its own (民法典第96条).
      case "93" -> Set.of(ServedKind.ENTERPRISE, ServedKind.OTHER_ORGANISATION);
      default -> ServedKind.ORGANISATIONS;
    };
  }
}
