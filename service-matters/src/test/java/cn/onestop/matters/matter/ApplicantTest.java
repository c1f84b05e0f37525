package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantTest {

  @ParameterizedTest
  @CsvSource({"张三,张*", "张小三,张*三", "欧阳小三,欧**三", "李,*", "𠮷野家,𠮷*家"})
  void a_name_keeps_its_first_character_and_the_last_of_three_or_more(String name, String masked) {
    assertThat(Applicant.maskedName(name)).isEqualTo(masked);
  }

  @Test
  void numbers_keep_head_and_tail_and_short_ones_nothing() {
    assertThat(Applicant.maskedMiddle("511321198001011234", 6)).isEqualTo("511321********1234");
    assertThat(Applicant.maskedMiddle("13812343210", 3)).isEqualTo("138****3210");
    assertThat(Applicant.maskedMiddle("1234567", 3)).isEqualTo("*******");
    assertThat(Applicant.maskedMiddle("", 3)).isEmpty();
  }

  @Test
  void it_does_not_tell_itself_to_a_log() {
    Applicant applicant = new Applicant("张小三", "ID_CARD", "511321198001011234", null, null);
    assertThat(applicant.toString()).doesNotContain("张").doesNotContain("5113");
    assertThat(applicant.masked().phone()).isNull();
  }
}
