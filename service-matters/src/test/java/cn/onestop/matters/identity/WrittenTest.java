package cn.onestop.matters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        " 11010519491231002x ",
        "110105 19491231 002X",
        "１１０１０５１９４９１２３１００２Ｘ",
        "110105\u200b19491231002x"
      })
  void a_number_is_one_however_it_is_typed(String typed) {
    assertThat(Written.idNumber(typed)).isEqualTo("11010519491231002X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "阿卜杜拉·买买提",
        "阿卜杜拉•买买提",
        "阿卜杜拉・买买提",
        "阿卜杜拉･买买提",
        "阿卜杜拉‧买买提",
        "阿卜杜拉．买买提",
        " 阿卜杜拉 · 买买提"
      })
  void a_name_is_one_with_every_kind_of_dot(String typed) {
    assertThat(Written.name(typed)).isEqualTo("阿卜杜拉·买买提");
  }

  @ParameterizedTest
  @CsvSource({"John  Smith, JOHNSMITH", "张 小三, 张小三", "张小三, 张小三"})
  void a_name_is_one_with_and_without_spaces(String typed, String written) {
    assertThat(Written.name(typed)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13812343210",
        "+86 138 1234 3210",
        "0086-138-1234-3210",
        "8613812343210",
        "138-1234-3210",
        "（138）12343210",
        "１３８１２３４３２１０"
      })
  void a_phone_is_what_is_dialled_within_the_country(String typed) {
    assertThat(Written.phone(typed)).isEqualTo("13812343210");
  }

  @ParameterizedTest
  @CsvSource({"0817-3630001, 08173630001", "86123456, 86123456"})
  void a_fixed_line_keeps_its_digits(String typed, String written) {
    assertThat(Written.phone(typed)).isEqualTo(written);
  }
}
