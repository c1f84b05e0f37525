package cn.onestop.catalog.steps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.Guides;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.HandlingStep.Branch;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepTableTest {

  @Test
  void names_alone_make_a_line_with_the_branches_the_law_opens() {
    var table = LinearSteps.of(List.of("申请与收件", "受理", "审核", "决定", "办结送达"), "01");

    assertThat(table.steps())
        .extracting(HandlingStep::kind)
        .containsExactly(
            "FILING",
            "ACCEPTANCE",
            "REVIEW",
            "DECISION",
            "DELIVERY",
            "SUPPLEMENT",
            "SPECIAL_PROCEDURE",
            "END",
            "END");
    assertThat(branches(table, "s2"))
        .containsExactly(new Branch("SUPPLEMENT", "supplement"), new Branch("REFUSAL", "refused"));
    assertThat(branches(table, "s3")).containsExactly(new Branch("SPECIAL_PROCEDURE", "special"));
    assertThat(branches(table, "s4")).containsExactly(new Branch("DENIAL", "denied"));
    assertThat(table.find("denied").orElseThrow().name()).isEqualTo("不予许可");
    assertThat(StepTableRules.broken(table, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "申请,核验,当场发证",
        "收件,核对,登记台账",
        "申请,乡镇初审,县残联审核,县民政审定,公示,发放",
        "核验本人,登记,办结",
        "名单比对,确认,资助参保",
        "办理"
      })
  void whatever_a_guide_calls_its_steps_the_table_holds_together(String names) {
    var steps = List.of(names.split(","));
    var table = LinearSteps.of(steps, "20");

    assertThat(table.mainLine()).isEqualTo(steps);
    assertThat(StepTableRules.broken(table, "")).isEmpty();
    assertThat(table.steps())
        .flatExtracting(step -> Objects.requireNonNullElse(step.branches(), List.of()))
        .extracting(Branch::when)
        .contains("SUPPLEMENT", "REFUSAL", "DENIAL");
  }

  @Test
  void a_table_that_is_given_is_taken_as_it_is() {
    var table = StepTable.of(Guides.complete());

    assertThat(table.steps()).isEqualTo(Guides.complete().steps());
    assertThat(table.mainLine()).isEqualTo(Guides.complete().handlingSteps());
    assertThat(StepTableRules.broken(table, "")).isEmpty();
  }

  @Test
  void everything_that_does_not_hold_together_is_named() {
    var table =
        new StepTable(
            List.of(
                step("a", "FILING", "nowhere", List.of(new Branch("MAYBE", "b"))),
                step("b", "END", "a", List.of()),
                step("b", "GUESS", null, List.of()),
                step("c", "REVIEW", null, List.of())));

    assertThat(StepTableRules.broken(table, "/steps"))
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("/steps/0/onPass", "step-unknown"),
            org.assertj.core.groups.Tuple.tuple("/steps/0/branches/0/when", "item-code-unknown"),
            org.assertj.core.groups.Tuple.tuple("/steps/1", "step-after-end"),
            org.assertj.core.groups.Tuple.tuple("/steps/2/id", "item-twice"),
            org.assertj.core.groups.Tuple.tuple("/steps/2/kind", "item-code-unknown"),
            org.assertj.core.groups.Tuple.tuple("/steps/3", "step-not-reached"));
  }

  private static List<Branch> branches(StepTable table, String id) {
    return Objects.requireNonNullElse(table.find(id).orElseThrow().branches(), List.of());
  }

  private static HandlingStep step(
      String id, String kind, @Nullable String onPass, List<Branch> branches) {
    return new HandlingStep(
        id, id, kind, null, null, null, null, null, onPass, null, branches, null, null, null);
  }
}
