package cn.onestop.kit.masking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  @ParameterizedTest
  @CsvSource({"张三,张*", "张小三,张*三", "欧阳小三,欧**三", "李,*", "𠮷野家,𠮷*家"})
  void a_name_keeps_its_first_character_and_the_last_of_three_or_more(String name, String masked) {
    assertThat(Masked.name(name)).isEqualTo(masked);
  }

  @Test
  void numbers_keep_head_and_tail_and_short_ones_nothing() {
    assertThat(Masked.idNumber("511321198001011234")).isEqualTo("511321********1234");
    assertThat(Masked.phone("13812343210")).isEqualTo("138****3210");
    assertThat(Masked.phone("1234567")).isEqualTo("*******");
    assertThat(Masked.phone("")).isEmpty();
  }
}
