package cn.onestop.catalog.reconciling;

import static cn.onestop.catalog.reconciling.LineDecision.ASK_BACK;
import static cn.onestop.catalog.reconciling.LineDecision.MERGE;
import static cn.onestop.catalog.reconciling.LineDecision.REJECT;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.CANCEL;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.CLOSE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.COMPARE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.DECIDE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.DRAFT;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.PUT_FORWARD;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.REWRITE;
import static cn.onestop.catalog.reconciling.Rounds.FORESTRY;
import static cn.onestop.catalog.reconciling.Rounds.VILLAGE;
import static cn.onestop.catalog.reconciling.Rounds.content;
import static cn.onestop.catalog.reconciling.Rounds.decided;
import static cn.onestop.catalog.reconciling.Rounds.putForward;
import static cn.onestop.catalog.reconciling.Rounds.rewritten;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.reconciling.ReconcilingRefusal.AskedNothing;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.CandidateUnknown;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.IllegalRoundMove;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.LineUnknown;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.PutForwardAlready;
import cn.onestop.catalog.reconciling.ReconcilingRefusal.Undecided;
import cn.onestop.events.catalog.AdoptedPowerDrafted;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReconcilingTest {

  private static final Map<ReconcilingState, Set<ReconcilingOperation>> PERMITTED =
      Map.of(
          ReconcilingState.COLLECTING, Set.of(PUT_FORWARD, REWRITE, COMPARE, CANCEL),
          ReconcilingState.DECIDING, Set.of(REWRITE, DECIDE, CLOSE, CANCEL),
          ReconcilingState.CLOSED, Set.of(DRAFT),
          ReconcilingState.CANCELLED, Set.of());

  static Stream<Arguments> everything() {
    return Arrays.stream(ReconcilingState.values())
        .flatMap(state ->
            Arrays.stream(ReconcilingOperation.values())
                .map(operation -> Arguments.of(state, operation)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void in_each_state_only_what_is_permitted_can_be_done(
      ReconcilingState state, ReconcilingOperation operation) {
    var round = Rounds.in(state);
    assertThat(round.state()).isEqualTo(state);

    if (PERMITTED.getOrDefault(state, Set.of()).contains(operation)) {
      round.mustAllow(operation);
    } else {
      assertRefused(() -> tried(round, operation), new IllegalRoundMove(operation, state));
    }
  }

  @Test
  void a_refused_move_names_what_is_possible() {
    assertThat(new IllegalRoundMove(CLOSE, ReconcilingState.COLLECTING).members())
        .containsEntry("possible", List.of("put-forward", "rewrite", "compare", "cancel"));
  }

  @Test
  void candidates_are_numbered_and_keep_who_wrote_them() {
    var round = rewritten(Rounds.collected(), "candidate-1", content("采伐", "01"), "colleague");

    assertThat(round.candidates())
        .extracting(Candidate::id)
        .containsExactly("candidate-1", "candidate-2", "candidate-3");
    assertThat(round.candidate("candidate-1").authors()).containsExactly("forester", "colleague");
    assertThat(round.candidate("candidate-1").name()).isEqualTo("采伐");
    assertThat(round.candidate("candidate-1").office()).isEqualTo(FORESTRY);
  }

  @Test
  void an_office_puts_the_same_power_forward_once_and_another_office_may_as_well() {
    var round = Rounds.collected();

    assertRefused(
        () -> round.putForward(FORESTRY, content("林木采伐许可证 核发", "01")),
        new PutForwardAlready("candidate-1"));
    assertRefused(
        () -> round.rewrite("candidate-3", content("林木采伐许可证核发", "01")),
        new PutForwardAlready("candidate-1"));
    assertThat(putForward(round, VILLAGE, content("林木采伐许可证核发", "01"), "v").candidates()).hasSize(4);
    assertThat(putForward(round, FORESTRY, content("林木采伐许可证核发", "06"), "f").candidates())
        .hasSize(4);
  }

  @Test
  void while_lines_are_decided_only_what_was_asked_back_is_put_forward_anew() {
    var round = decided(Rounds.comparing(), "candidate-3", ASK_BACK, null, null);

    assertRefused(
        () -> round.rewrite("candidate-1", content("采伐", "01")), new AskedNothing("candidate-1"));
    var answered = rewritten(round, "candidate-3", content("林地占用确认", "07"), "forester");
    assertThat(answered.verdict("candidate-3")).isEmpty();
    assertRefused(
        () -> answered.rewrite("candidate-3", content("又改", "07")),
        new AskedNothing("candidate-3"));
  }

  @Test
  void what_was_decided_about_a_line_that_changes_is_open_again_and_nothing_else() {
    var round = decided(Rounds.comparing(), "candidate-3", ASK_BACK, null, null);
    round = decided(round, "G-1", REJECT, null, null);
    round = decided(round, "G-3", REJECT, null, null);

    var answered = rewritten(round, "candidate-3", content("农村宅基地监督检查", "06"), "forester");

    assertThat(answered.line("G-3").kind()).isEqualTo(LineKind.MATCHED);
    assertThat(answered.verdicts()).extracting(Verdict::line).containsExactly("G-1");
    assertRefused(() -> answered.line("candidate-3"), new LineUnknown("candidate-3"));
  }

  @Test
  void what_was_merged_into_a_line_that_is_no_more_is_open_again() {
    var round =
        Rounds.moved(
            putForward(Rounds.collected(), VILLAGE, content("林地占用", "07"), "villager"), COMPARE);
    round = decided(round, "candidate-3", ASK_BACK, null, null);
    round = decided(round, "candidate-4", MERGE, "candidate-3", null);

    var answered = rewritten(round, "candidate-3", content("农村宅基地监督检查", "06"), "forester");

    assertThat(answered.verdicts()).isEmpty();
  }

  @Test
  void the_last_decision_about_a_line_stands() {
    var round = decided(Rounds.comparing(), "G-1", ASK_BACK, null, null);
    round = decided(round, "G-1", LineDecision.ADOPT, null, null);

    assertThat(round.verdicts()).hasSize(1);
    assertThat(round.verdict("G-1").orElseThrow().decision()).isEqualTo(LineDecision.ADOPT);
  }

  @Test
  void a_round_ends_only_when_every_line_is_decided_and_asking_back_decides_nothing() {
    var round = decided(Rounds.allDecided(), "G-2", ASK_BACK, null, null);

    assertRefused(() -> round.move(CLOSE), new Undecided(List.of("G-2")));
    assertRefused(
        () -> Rounds.comparing().move(CLOSE),
        new Undecided(List.of("G-1", "G-2", "G-3", "candidate-3")));
    assertThat(Rounds.moved(Rounds.allDecided(), CLOSE).state()).isEqualTo(ReconcilingState.CLOSED);
  }

  @Test
  void a_draft_that_was_begun_is_known_by_its_line() {
    var round =
        Rounds.after(
            Rounds.in(ReconcilingState.CLOSED), new AdoptedPowerDrafted("G-1", "d-1"), "editor");

    assertThat(round.draft("G-1")).contains("d-1");
    assertThat(round.draft("G-2")).isEmpty();
  }

  @Test
  void what_is_not_there_is_told() {
    assertRefused(
        () -> Rounds.collected().rewrite("candidate-9", content("采伐", "01")),
        new CandidateUnknown("candidate-9"));
    assertRefused(() -> Rounds.collected().line("G-9"), new LineUnknown("G-9"));
  }

  private static void tried(Reconciling round, ReconcilingOperation operation) {
    switch (operation) {
      case PUT_FORWARD -> round.putForward(VILLAGE, content("新的", "01"));
      case REWRITE -> round.rewrite("candidate-1", content("新的", "01"));
      case COMPARE, CLOSE, CANCEL -> round.move(operation);
      case DECIDE ->
          new LineRules(round, round.line("G-1"))
              .mustAllow(Rounds.ruling(LineDecision.ADOPT), "approver");
      case DRAFT -> round.mustAllow(DRAFT);
    }
  }

  private static void assertRefused(ThrowingCallable call, Refusal refusal) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
  }
}
