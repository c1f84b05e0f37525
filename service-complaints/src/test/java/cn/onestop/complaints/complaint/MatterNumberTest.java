package cn.onestop.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatterNumberTest {

  @Test
  void a_number_begins_with_the_code_of_its_item() {
    assertThat(new MatterNumber("TX-MZ-01202603020001").items()).containsExactly("TX-MZ-01");
  }

  @Test
  void the_ten_thousandth_of_a_day_has_five_digits() {
    assertThat(new MatterNumber("TX-MZ-012026030210000").items()).containsExactly("TX-MZ-01");
  }

  @Test
  void a_code_that_ends_in_what_looks_like_a_day_is_one_of_several_it_can_be() {
    assertThat(new MatterNumber("A20260101202603020001").items()).containsExactly("A20260101", "A");
  }

  @Test
  void what_has_no_day_in_it_leads_nowhere() {
    assertThat(new MatterNumber("TX-MZ-01209913990001").items()).isEmpty();
    assertThat(new MatterNumber("TX-MZ-01").items()).isEmpty();
    assertThat(new MatterNumber("202603020001").items()).isEmpty();
  }
}
