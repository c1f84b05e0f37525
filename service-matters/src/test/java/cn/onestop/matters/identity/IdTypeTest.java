package cn.onestop.matters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTypeTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /// The examples of GB 11643-1999 and GB 32100-2015 among them.
  @ParameterizedTest
  @CsvSource({
    "ID_CARD, 11010519491231002X",
    "ID_CARD, 440524188001010014",
    "ID_CARD, 511321198001011234",
    "TEMPORARY_ID_CARD, 11010519491231002X",
    "HOUSEHOLD_REGISTER, 511321198001011234",
    "PASSPORT, E12345678",
    "PASSPORT, EA1234567",
    "PASSPORT, 533380006",
    "HK_MACAO_TRAVEL_PERMIT, H12345678",
    "HK_MACAO_TRAVEL_PERMIT, M1234567801",
    "TAIWAN_TRAVEL_PERMIT, 12345678",
    "TAIWAN_TRAVEL_PERMIT, 1234567801",
    "HMT_RESIDENCE_PERMIT, 810000199408230021",
    "HMT_RESIDENCE_PERMIT, 830000199201300022",
    "PERMANENT_RESIDENCE_CARD, CAN110081082501",
    "CREDIT_CODE, 91350100M000100Y43",
    "CREDIT_CODE, 12441500196720244T",
    "MILITARY_ID, 南字第01234567号",
    "OTHER, whatever it says"
  })
  void a_number_may_be_right(IdType type, String number) {
    LocalDate day = number.contains("1880") ? LocalDate.parse("1990-01-01") : TODAY;
    assertThat(type.fault(number, day)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ID_CARD, 110105491231002, FORM",
    "ID_CARD, 11010519491231002x, FORM",
    "ID_CARD, 110105194912310020, CHECK",
    "ID_CARD, 11010519491231020X, CHECK",
    "ID_CARD, 000000200001010000, PLACE",
    "ID_CARD, 771321198001011234, PLACE",
    "ID_CARD, 110105194902310023, BIRTH_DATE",
    "ID_CARD, 110105202612310029, BIRTH_DATE",
    "ID_CARD, 440524188001010014, BIRTH_DATE",
    "PASSPORT, 护照一二三四五, FORM",
    "PASSPORT, E123, FORM",
    "HK_MACAO_TRAVEL_PERMIT, C12345678, FORM",
    "TAIWAN_TRAVEL_PERMIT, 123456789, FORM",
    "HMT_RESIDENCE_PERMIT, 11010519491231002X, PLACE",
    "HMT_RESIDENCE_PERMIT, 810000199408230022, CHECK",
    "PERMANENT_RESIDENCE_CARD, 11010519491231002X, PLACE",
    "PERMANENT_RESIDENCE_CARD, CA1110081082501, FORM",
    "CREDIT_CODE, 91350100M000100Y44, CHECK",
    "CREDIT_CODE, 91350100M000100Y4, FORM",
    "CREDIT_CODE, 91350100O000100Y43, FORM"
  })
  void a_number_that_cannot_be_right_says_where(IdType type, String number, NumberFault fault) {
    assertThat(type.fault(number, TODAY)).isEqualTo(Optional.of(fault));
  }

  /// What check characters are for: every single wrong place and every two that have changed
  /// places.
  @Test
  void one_wrong_digit_or_two_neighbours_changed_always_show() {
    Random random = new Random(11643);
    for (int times = 0; times < 300; times++) {
      String number = citizen(random);
      assertThat(IdType.ID_CARD.fault(number, TODAY)).as(number).isEmpty();
      int place = random.nextInt(17);
      char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      assertThat(IdType.ID_CARD.fault(with(number, place, other), TODAY)).isPresent();
      int left = random.nextInt(16);
      if (number.charAt(left) != number.charAt(left + 1)) {
        String changed =
            with(with(number, left, number.charAt(left + 1)), left + 1, number.charAt(left));
        assertThat(IdType.ID_CARD.fault(changed, TODAY)).isPresent();
      }
    }
  }

  @Test
  void one_wrong_place_of_a_credit_code_always_shows() {
    String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    Random random = new Random(32100);
    for (int times = 0; times < 300; times++) {
      StringBuilder code = new StringBuilder("91511321");
      for (int place = 8; place < 17; place++) {
        code.append(characters.charAt(random.nextInt(31)));
      }
      code.append(CreditCode.check(code.toString()));
      assertThat(CreditCode.fault(code.toString())).isEmpty();
      int place = random.nextInt(18);
      char other =
          characters.charAt((characters.indexOf(code.charAt(place)) + 1 + random.nextInt(30)) % 31);
      assertThat(CreditCode.fault(with(code.toString(), place, other))).isPresent();
    }
  }

  private static String citizen(Random random) {
    LocalDate born = LocalDate.ofEpochDay(random.nextLong(-10_000, 20_000));
    String number =
        "511321%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1, 1000));
    return number + CitizenNumber.check(number);
  }

  private static String with(String text, int place, char character) {
    return text.substring(0, place) + character + text.substring(place + 1);
  }
}
