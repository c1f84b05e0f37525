package cn.onestop.matters.prereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation is tried in every state.
class PreReviewMovesTest {

  /// What the office permits, written down a second time and by hand.
  private static final Map<PreReviewState, Set<String>> PERMITTED =
      Map.of(
          PreReviewState.SUBMITTED,
          Set.of("pass", "request-correction", "not-ours", "withdraw", "file"),
          PreReviewState.TO_CORRECT,
          Set.of("resubmit", "withdraw", "file"),
          PreReviewState.PASSED,
          Set.of("withdraw", "file"),
          PreReviewState.NOT_OURS,
          Set.of("erase", "file"),
          PreReviewState.FILED,
          Set.of("erase"),
          PreReviewState.WITHDRAWN,
          Set.of("erase", "file"),
          PreReviewState.LAPSED,
          Set.of("erase", "file"));

  static Stream<Arguments> every_state_and_operation() {
    return Arrays.stream(PreReviewState.values())
        .flatMap(state ->
            Arrays.stream(PreReviewOperation.values())
                .filter(it -> it.callable() || it == PreReviewOperation.FILE)
                .map(operation -> Arguments.of(state, operation)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_operation")
  void an_operation_is_carried_out_exactly_where_the_table_has_it(
      PreReviewState state, PreReviewOperation operation) {
    PreReviewStory story = PreReviewStory.in(state);
    int before = story.facts().size();

    Refused refused = catchThrowableOfType(Refused.class, () -> attempt(story, operation));

    if (PERMITTED.getOrDefault(state, Set.of()).contains(operation.wireName())) {
      assertThat(refused).isNull();
      assertThat(story.facts()).hasSize(before + 1);
      assertThat(story.preReview().state())
          .isEqualTo(PreReviewMoves.next(state, operation).orElseThrow());
    } else {
      assertThat(refused).isNotNull();
      assertThat(refused.refusal().code()).isEqualTo("pre-review-not-possible-now");
      assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.ILLEGAL_NOW);
      assertThat(story.facts()).hasSize(before);
    }
  }

  @Test
  void what_is_possible_is_what_the_table_permits_to_callers() {
    for (PreReviewState state : PreReviewState.values()) {
      assertThat(
              PreReviewMoves.possible(PreReviewStory.in(state).preReview()).stream()
                  .map(PreReviewOperation::wireName)
                  .collect(Collectors.toSet()))
          .as("%s", state)
          .isEqualTo(
              PERMITTED.getOrDefault(state, Set.of()).stream()
                  .filter(operation -> !operation.equals("file"))
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void it_can_be_left_alone_only_once_it_has_ended() {
    for (PreReviewState state : PreReviewState.values()) {
      PreReview preReview = PreReviewStory.in(state).preReview();
      assertThat(preReview.clock() == null).as("%s", state).isEqualTo(state.ended());
      assertThat(preReview.endedAt() != null).as("%s", state).isEqualTo(state.ended());
    }
  }

  private static void attempt(PreReviewStory story, PreReviewOperation operation) {
    switch (operation) {
      case PASS -> story.pass();
      case REQUEST_CORRECTION -> story.requestCorrection("居民身份证");
      case NOT_OURS -> story.notOurs();
      case RESUBMIT -> story.resubmit();
      case WITHDRAW -> story.withdraw();
      case ERASE -> story.erase();
      case FILE -> story.filed();
      case LAPSE, COUNT_DUE_DATE -> throw new IllegalArgumentException("nobody's to call");
    }
  }
}
