package cn.onestop.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation is tried in every state.
class MovesTest {

  /// What the office permits, written down a second time and by hand.
  private static final Map<ComplaintState, Set<Operation>> PERMITTED =
      Map.of(
          ComplaintState.FILED, Set.of(Operation.ACCEPT, Operation.REFUSE),
          ComplaintState.ACCEPTED, Set.of(Operation.REPLY),
          ComplaintState.REFUSED, Set.of(Operation.ERASE),
          ComplaintState.ANSWERED, Set.of(Operation.ERASE));

  static Stream<Arguments> every_state_and_operation() {
    return Arrays.stream(ComplaintState.values())
        .flatMap(state ->
            Arrays.stream(Operation.values())
                .filter(Operation::callable)
                .map(operation -> Arguments.of(state, operation)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_operation")
  void an_operation_is_carried_out_exactly_where_the_table_has_it(
      ComplaintState state, Operation operation) {
    Story story = Story.in(state);
    int before = story.facts().size();

    Refused refused = catchThrowableOfType(Refused.class, () -> attempt(story, operation));

    if (PERMITTED.getOrDefault(state, Set.of()).contains(operation)) {
      assertThat(refused).isNull();
      assertThat(story.facts()).hasSizeGreaterThan(before);
      assertThat(story.complaint().state())
          .isEqualTo(ComplaintMoves.next(state, operation).orElseThrow());
    } else {
      assertThat(refused).isNotNull();
      assertThat(refused.refusal().code()).isEqualTo("complaint-not-possible-now");
      assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.ILLEGAL_NOW);
      assertThat(refused.refusal().members().get("possible"))
          .isEqualTo(ComplaintMoves.possible(state).stream().map(Operation::wireName).toList());
      assertThat(story.facts()).hasSize(before);
    }
  }

  @Test
  void what_is_possible_is_what_the_table_permits() {
    for (ComplaintState state : ComplaintState.values()) {
      assertThat(ComplaintMoves.possible(state))
          .containsExactlyInAnyOrderElementsOf(PERMITTED.getOrDefault(state, Set.of()));
    }
  }

  @Test
  void a_due_date_is_counted_only_while_a_calendar_is_awaited() {
    for (ComplaintState state : ComplaintState.values()) {
      Refused refused =
          catchThrowableOfType(
              Refused.class, () -> Story.in(state).count(2027, Story.withCalendarOf2027()));
      assertThat(refused).as("%s", state).isNotNull();
    }
  }

  @Test
  void a_complaint_can_be_left_alone_only_once_it_has_ended() {
    for (ComplaintState state : ComplaintState.values()) {
      List<Operation> onward =
          ComplaintMoves.possible(state).stream()
              .filter(operation -> operation != Operation.ERASE)
              .toList();
      assertThat(onward.isEmpty()).as("%s", state).isEqualTo(state.ended());
    }
  }

  private static void attempt(Story story, Operation operation) {
    switch (operation) {
      case ACCEPT -> story.accept();
      case REFUSE -> story.refuse();
      case REPLY -> story.reply(Finding.UNFOUNDED);
      case ERASE -> story.erase();
      case COUNT_DUE_DATE -> throw new IllegalArgumentException("nobody's to call");
    }
  }
}
