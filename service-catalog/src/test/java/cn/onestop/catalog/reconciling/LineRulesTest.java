package cn.onestop.catalog.reconciling;

import static cn.onestop.catalog.reconciling.LineDecision.ADOPT;
import static cn.onestop.catalog.reconciling.LineDecision.ASK_BACK;
import static cn.onestop.catalog.reconciling.LineDecision.MERGE;
import static cn.onestop.catalog.reconciling.LineDecision.REJECT;
import static cn.onestop.catalog.reconciling.Rounds.FORESTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.reconciling.Candidate.Content;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.RoundMalformed;
import cn.onestop.catalog.reconciling.Verdict.Ruling;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LineRulesTest {

  private static final Map<String, Set<LineDecision>> POSSIBLE =
      Map.of(
          "G-1", Set.of(ADOPT, REJECT, ASK_BACK),
          "G-3", Set.of(ADOPT, REJECT),
          "candidate-3", Set.of(ADOPT, REJECT, MERGE, ASK_BACK));

  static Stream<Arguments> everything() {
    return POSSIBLE.keySet().stream()
        .flatMap(line ->
            Arrays.stream(LineDecision.values()).map(decision -> Arguments.of(line, decision)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void a_line_is_decided_as_its_set_permits(String line, LineDecision decision) {
    var ruling = new Ruling(decision, "G-1", FORESTRY, "TX-QL-31");

    if (POSSIBLE.getOrDefault(line, Set.of()).contains(decision)) {
      assertThatCode(() -> rule(Rounds.comparing(), line, ruling, "approver"))
          .doesNotThrowAnyException();
    } else {
      assertRefused("reconciling-decision-unfit", Rounds.comparing(), line, ruling, "approver");
    }
  }

  @ParameterizedTest
  @CsvSource({"G-1, forester", "G-2, villager", "candidate-3, forester", "G-3, editor"})
  void nobody_decides_about_what_they_had_a_hand_in(String line, String person) {
    assertRefused("reconciling-four-eyes", Rounds.comparing(), line, Rounds.ruling(REJECT), person);
  }

  @ParameterizedTest
  @CsvSource({"G-1, villager", "G-1, editor", "G-3, forester"})
  void who_had_a_hand_in_another_line_may(String line, String person) {
    assertThatCode(() -> rule(Rounds.comparing(), line, Rounds.ruling(REJECT), person))
        .doesNotThrowAnyException();
  }

  @Test
  void who_wrote_it_before_it_was_asked_back_had_a_hand_in_it_too() {
    var round = Rounds.decided(Rounds.comparing(), "candidate-3", ASK_BACK, null, null);
    round = Rounds.rewritten(round, "candidate-3", Rounds.content("林地占用确认", "07"), "colleague");

    assertRefused("reconciling-four-eyes", round, "candidate-3", Rounds.ruling(REJECT), "forester");
    assertRefused(
        "reconciling-four-eyes", round, "candidate-3", Rounds.ruling(REJECT), "colleague");
  }

  @Test
  void what_is_in_no_guide_list_is_adopted_with_a_basis_only() {
    var round =
        Rounds.putForward(
            Rounds.opened(), FORESTRY, new Content(null, "随意收费", "10", List.of()), "forester");
    var comparing = Rounds.moved(round, ReconcilingOperation.COMPARE);

    assertRefused(
        "reconciling-basis-missing",
        comparing,
        "candidate-1",
        new Ruling(ADOPT, null, FORESTRY, "TX-QL-31"),
        "approver");
    assertThatCode(() -> rule(comparing, "candidate-1", Rounds.ruling(ASK_BACK), "approver"))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    ", reconciling-code-malformed",
    "不是编码, reconciling-code-malformed",
    "candidate-7, reconciling-code-malformed",
    "G-1, reconciling-code-taken"
  })
  void what_is_in_no_guide_list_needs_a_code_of_its_own(@Nullable String code, String wrong) {
    assertThatThrownBy(() ->
            rule(
                Rounds.comparing(),
                "candidate-3",
                new Ruling(ADOPT, null, FORESTRY, code),
                "approver"))
        .isInstanceOfSatisfying(
            Refused.class,
            e ->
                assertThat(((RoundMalformed) e.refusal()).fields())
                    .extracting(FieldRefusal::code)
                    .containsExactly(wrong));
  }

  @Test
  void two_lines_are_not_adopted_under_one_code_and_one_line_keeps_its_own() {
    var round =
        Rounds.moved(
            Rounds.putForward(
                Rounds.collected(), Rounds.VILLAGE, Rounds.content("婚丧备案", "10"), "villager"),
            ReconcilingOperation.COMPARE);
    var adopted = Rounds.decided(round, "candidate-3", ADOPT, null, "TX-QL-31");
    var again = new Ruling(ADOPT, null, FORESTRY, "TX-QL-31");

    assertRefused("reconciling-malformed", adopted, "candidate-4", again, "approver");
    assertThatCode(() -> rule(adopted, "candidate-3", again, "approver"))
        .doesNotThrowAnyException();
  }

  @Test
  void a_line_is_merged_into_one_that_stands_for_itself() {
    var round =
        Rounds.moved(
            Rounds.putForward(
                Rounds.collected(), Rounds.VILLAGE, Rounds.content("林地占用", "07"), "villager"),
            ReconcilingOperation.COMPARE);
    var merged = Rounds.decided(round, "candidate-4", MERGE, "candidate-3", null);

    assertRefused("reconciling-merge-unfit", round, "candidate-3", into("candidate-3"), "approver");
    assertRefused("reconciling-line-unknown", round, "candidate-3", into("G-9"), "approver");
    assertRefused("reconciling-malformed", round, "candidate-3", into(null), "approver");
    assertRefused(
        "reconciling-merge-unfit", merged, "candidate-3", into("candidate-4"), "approver");
    assertRefused("reconciling-merge-unfit", merged, "candidate-3", into("G-1"), "approver");
    assertThatCode(() -> rule(round, "candidate-3", into("G-1"), "approver"))
        .doesNotThrowAnyException();
  }

  private static Ruling into(@Nullable String line) {
    return new Ruling(MERGE, line, null, null);
  }

  private static void rule(Reconciling round, String line, Ruling ruling, String person) {
    new LineRules(round, round.line(line)).mustAllow(ruling, person);
  }

  private static void assertRefused(
      String code, Reconciling round, String line, Ruling ruling, String person) {
    assertThatThrownBy(() -> rule(round, line, ruling, person))
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
  }
}
