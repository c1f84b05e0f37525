package cn.onestop.matters.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What kind of identity paper a number belongs to, each with the check that its published form
/// allows. Where no form is published, a number is taken as it is told.
public enum IdType {
  /// 居民身份证
  ID_CARD {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return CitizenNumber.fault(number, CitizenNumber.CITIZEN, today);
    }
  },
  /// 临时居民身份证: it bears the number of the person's own card.
  TEMPORARY_ID_CARD {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return CitizenNumber.fault(number, CitizenNumber.CITIZEN, today);
    }
  },
  /// 居民户口簿, of somebody who has no card yet; it bears their citizen's number.
  HOUSEHOLD_REGISTER {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return CitizenNumber.fault(number, CitizenNumber.CITIZEN, today);
    }
  },
  /// 军官证、士兵证、警官证
  MILITARY_ID,
  /// 护照, of whatever country: letters and digits.
  PASSPORT {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return form(number, ANY_PASSPORT);
    }
  },
  /// 港澳居民来往内地通行证: H or M and eight digits, on older ones followed by how often it was renewed.
  HK_MACAO_TRAVEL_PERMIT {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return form(number, HONG_KONG_MACAO);
    }
  },
  /// 台湾居民来往大陆通行证: eight digits, on older ones ten.
  TAIWAN_TRAVEL_PERMIT {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return form(number, TAIWAN);
    }
  },
  /// 港澳台居民居住证: a number made like a citizen's, of 81, 82 or 83.
  HMT_RESIDENCE_PERMIT {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return CitizenNumber.fault(number, CitizenNumber.HONG_KONG_MACAO_TAIWAN, today);
    }
  },
  /// 外国人永久居留身份证: since 2023 a number made like a citizen's that begins with 9; before, the
  /// nationality in three letters and twelve digits.
  PERMANENT_RESIDENCE_CARD {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return PERMANENT_BEFORE_2023.matcher(number).matches()
          ? Optional.empty()
          : CitizenNumber.fault(number, CitizenNumber.PERMANENT_RESIDENT, today);
    }
  },
  /// 统一社会信用代码, of an organisation.
  CREDIT_CODE {
    @Override
    Optional<NumberFault> fault(String number, LocalDate today) {
      return CreditCode.fault(number);
    }

    @Override
    Set<ServedKind> kinds(String number) {
      return CreditCode.kinds(number);
    }
  },
  /// Anything else, a person's or an organisation's.
  OTHER {
    @Override
    Set<ServedKind> kinds(String number) {
      return ServedKind.ALL;
    }
  };

  private static final Pattern ANY_PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
  private static final Pattern HONG_KONG_MACAO = Pattern.compile("[HM]\\d{8}(\\d{2})?");
  private static final Pattern TAIWAN = Pattern.compile("\\d{8}(\\d{2})?");
  private static final Pattern PERMANENT_BEFORE_2023 = Pattern.compile("[A-Z]{3}\\d{12}");

  /// What is wrong with a number of this kind, as it is written down.
  Optional<NumberFault> fault(String number, LocalDate today) {
    return Optional.empty();
  }

  /// Whose number it may be.
  Set<ServedKind> kinds(String number) {
    return Set.of(ServedKind.NATURAL_PERSON);
  }

  /// Whether only an organisation has such a number.
  boolean ofOrganisation() {
    return this == CREDIT_CODE;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<NumberFault> form(String number, Pattern wanted) {
    return wanted.matcher(number).matches() ? Optional.empty() : Optional.of(NumberFault.FORM);
  }
}
