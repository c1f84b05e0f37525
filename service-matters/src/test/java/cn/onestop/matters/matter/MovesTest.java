package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.dispatch.Queue.Kind;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every operation is tried in every state.
class MovesTest {

  /// What the office permits, written down a second time and by hand.
  private static final Map<MatterState, Set<Operation>> PERMITTED =
      permitted(
          """
          FILED: claim release hand-over assign accept accept-provisionally accept-on-commitment request-supplement refuse return transfer visit withdraw
          AWAITING_SUPPLEMENT: claim release hand-over assign supplement visit withdraw
          ACCEPTED: claim release hand-over assign visit complete-step start-special-procedure extend decide withdraw
          ACCEPTED_PROVISIONALLY: claim release hand-over assign supplement visit complete-step extend revoke withdraw
          SUSPENDED: claim release hand-over assign end-special-procedure visit withdraw
          DECIDED: claim release hand-over assign visit complete-step close
          CLOSED: claim release hand-over assign visit complete-step deliver
          DELIVERED: archive erase
          ARCHIVED: erase
          REFUSED: erase
          WITHDRAWN: erase
          DEEMED_WITHDRAWN: erase
          RETURNED: erase
          TRANSFERRED: erase
          REVOKED: erase
          """);

  private static Map<MatterState, Set<Operation>> permitted(String table) {
    return table
        .lines()
        .map(line -> line.split(":"))
        .collect(
            Collectors.toMap(
                line -> MatterState.valueOf(line[0]),
                line ->
                    Arrays.stream(line[1].strip().split(" "))
                        .map(MovesTest::operation)
                        .collect(Collectors.toSet())));
  }

  private static Operation operation(String wireName) {
    return Arrays.stream(Operation.values())
        .filter(operation -> operation.wireName().equals(wireName))
        .findFirst()
        .orElseThrow();
  }

  static Stream<Arguments> every_state_and_operation() {
    return Arrays.stream(MatterState.values())
        .flatMap(state ->
            Arrays.stream(Operation.values())
                .filter(Operation::callable)
                .map(operation -> Arguments.of(state, operation)));
  }

  @ParameterizedTest
  @MethodSource("every_state_and_operation")
  void an_operation_is_carried_out_exactly_where_the_table_has_it(
      MatterState state, Operation operation) {
    Story story = ready(state, operation);
    int before = story.facts().size();

    Refused refused = catchThrowableOfType(Refused.class, () -> attempt(story, operation));

    if (PERMITTED.getOrDefault(state, Set.of()).contains(operation)) {
      assertThat(refused).isNull();
      assertThat(story.facts()).hasSizeGreaterThan(before);
      assertThat(story.matter().state())
          .isEqualTo(MatterMoves.next(state, operation).orElseThrow());
    } else {
      assertThat(refused).isNotNull();
      assertThat(refused.refusal().code()).isEqualTo(codeOf(state, operation));
      assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.ILLEGAL_NOW);
      if (refused.refusal() instanceof MatterRefusal.NotPossibleNow) {
        assertThat(refused.refusal().members().get("possible"))
            .isEqualTo(
                MatterMoves.possible(story.matter()).stream().map(Operation::wireName).toList());
      }
      assertThat(story.facts()).hasSize(before);
    }
  }

  /// What the table has, but a guard speaks against, is refused with the reason of its own.
  private static String codeOf(MatterState state, Operation operation) {
    boolean afterTheDecision =
        state == MatterState.DECIDED
            || state == MatterState.CLOSED
            || state == MatterState.DELIVERED;
    return switch (operation) {
      case CHECK_COMMITMENT ->
          afterTheDecision ? "matter-nothing-to-check" : "matter-not-possible-now";
      case SETTLE ->
          state == MatterState.FILED ? "matter-not-on-the-spot" : "matter-not-possible-now";
      case REVOKE -> afterTheDecision ? "matter-nothing-to-revoke" : "matter-not-possible-now";
      default -> "matter-not-possible-now";
    };
  }

  @Test
  void what_is_possible_is_what_the_table_permits() {
    for (MatterState state : MatterState.values()) {
      Story story = Story.in(state);
      if (!state.ended()) {
        story.claim();
      }
      assertThat(MatterMoves.possible(story.matter()))
          .containsExactlyInAnyOrderElementsOf(PERMITTED.getOrDefault(state, Set.of()));
    }
  }

  @Test
  void a_due_date_is_counted_only_while_a_calendar_is_awaited() {
    for (MatterState state : MatterState.values()) {
      Refused refused =
          catchThrowableOfType(
              Refused.class, () -> Story.in(state).count(2027, withCalendarOf2027()));
      assertThat(refused).as("%s", state).isNotNull();
    }
  }

  @Test
  void a_matter_can_be_left_alone_only_once_it_has_ended() {
    for (MatterState state : MatterState.values()) {
      List<Operation> onward =
          MatterMoves.possible(Story.in(state).matter()).stream()
              .filter(operation -> operation != Operation.ERASE && operation != Operation.ARCHIVE)
              .toList();
      assertThat(onward.isEmpty()).as("%s", state).isEqualTo(state.ended());
    }
  }

  static Limits withCalendarOf2027() {
    return new Limits(
        new WorkingTime(
            WorkingCalendar.shipped()
                .with(
                    WorkingCalendar.parse(
                        """
                        year 2027
                        version 1
                        source 示例，非真实通知
                        holiday 2027-01-01 元旦
                        """)),
            OfficeHours.DEFAULT));
  }

  /// In that state, with everything else in the way of the operation done.
  private static Story ready(MatterState state, Operation operation) {
    if (operation == Operation.ACCEPT_ON_COMMITMENT && state == MatterState.FILED) {
      return Story.filedOnCommitment();
    }
    Story story = Story.in(state);
    if (!state.ended() && (operation == Operation.RELEASE || operation == Operation.HAND_OVER)) {
      return story.claim();
    }
    return operation == Operation.DECIDE && state == MatterState.ACCEPTED
        ? story.steps(3, 4)
        : story;
  }

  private static void claim(Story story) {
    if (story.matter().tasks().isEmpty()) {
      story.claim(Story.staff(), Story.CLERK);
    } else {
      story.claim();
    }
  }

  private static String colleague(Story story) {
    return story.matter().tasks().stream().anyMatch(task -> task.queue().kind() == Kind.DEPARTMENT)
        ? "staff-1014"
        : "staff-1002";
  }

  @ParameterizedTest
  @MethodSource("every_state_and_operation")
  void what_is_offered_is_let_through_when_somebody_else_has_it(
      MatterState state, Operation operation) {
    if (state.ended() || AMONG_STAFF.contains(operation) || !permitted(state, operation)) {
      return;
    }
    Story story = ready(state, operation).claim();
    Matter before = story.matter();
    int known = story.facts().size();
    attempt(story, operation);
    Decision<MatterEvent> decision =
        new Decision<>(
            story.facts().stream()
                .skip(known)
                .map(fact -> new Happened<>(fact.event(), fact.at()))
                .toList(),
            List.of(),
            false);
    for (String person : List.of(Story.CLERK, "staff-1002", "staff-1003", "staff-1014")) {
      Turn turn = story.turn(Story.staff(), person);
      Refused refused = catchThrowableOfType(Refused.class, () -> turn.mustBe(before, decision));
      assertThat(turn.obstacle(before, operation).map(Refusal::code))
          .as(person)
          .isEqualTo(Optional.ofNullable(refused).map(it -> it.refusal().code()));
    }
  }

  private static final Set<Operation> AMONG_STAFF =
      Set.of(Operation.CLAIM, Operation.RELEASE, Operation.HAND_OVER, Operation.ASSIGN);

  private static boolean permitted(MatterState state, Operation operation) {
    return PERMITTED.getOrDefault(state, Set.of()).contains(operation);
  }

  private static void attempt(Story story, Operation operation) {
    switch (operation) {
      case ACCEPT -> story.accept();
      case REQUEST_SUPPLEMENT -> story.notice("居民户口簿");
      case SUPPLEMENT -> story.supplement();
      case RETURN -> story.giveBack();
      case TRANSFER -> story.transfer();
      case REFUSE -> story.refuse();
      case CLAIM -> claim(story);
      case RELEASE -> story.release(Story.staff(), "staff-1010", Story.REASON);
      case HAND_OVER -> story.handOver(Story.staff(), "staff-1010", colleague(story));
      case ASSIGN -> story.assign(Story.staff(), "staff-1010", colleague(story));
      case VISIT -> story.visit();
      case COMPLETE_STEP -> story.steps(story.matter().steps().done() + 1);
      case START_SPECIAL_PROCEDURE -> story.startProcedure(10);
      case END_SPECIAL_PROCEDURE -> story.endProcedure();
      case EXTEND -> story.extend(5);
      case ACCEPT_PROVISIONALLY -> story.acceptProvisionally("居民户口簿");
      case ACCEPT_ON_COMMITMENT -> story.acceptOnCommitment();
      case CHECK_COMMITMENT -> story.check(true);
      case REVOKE -> story.revoke();
      case SETTLE -> story.settle(null);
      case ARCHIVE -> story.archive();
      case DECIDE -> story.decide();
      case CLOSE -> story.close();
      case DELIVER -> story.deliver();
      case WITHDRAW -> story.withdraw();
      case ERASE -> story.erase();
      case COUNT_DUE_DATE, DEEM_ACCEPTED, DEEM_WITHDRAWN ->
          throw new IllegalArgumentException("nobody's to call");
    }
  }
}
