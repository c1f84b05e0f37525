package cn.onestop.catalog.reconciling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GuideRulesTest {

  @Test
  void everything_that_is_wrong_with_a_guide_list_is_told_at_once() {
    var guide =
        List.of(
            Rounds.guide("G-1", "一", "01"),
            Rounds.guide("G-1", "二", "01"),
            Rounds.guide("编码", "三", "01"),
            Rounds.guide("candidate-1", "四", "01"),
            Rounds.guide("G-5", "五", "20"),
            Rounds.guide("G-6", "六", "许可"),
            Rounds.guide("G-7", "七", "11"));

    assertThat(GuideRules.broken(guide))
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactly(
            Tuple.tuple("/guide/1/code", "reconciling-code-taken"),
            Tuple.tuple("/guide/2/code", "reconciling-code-malformed"),
            Tuple.tuple("/guide/3/code", "reconciling-code-malformed"),
            Tuple.tuple("/guide/4/powerType", "reconciling-type-unknown"),
            Tuple.tuple("/guide/5/powerType", "reconciling-type-unknown"));
  }

  @Test
  void what_an_office_puts_forward_is_of_a_type_of_powers() {
    assertThat(GuideRules.broken(Rounds.content("采伐", "01"))).isEmpty();
    assertThat(GuideRules.broken(Rounds.content("代办", "20"))).hasSize(1);
  }
}
