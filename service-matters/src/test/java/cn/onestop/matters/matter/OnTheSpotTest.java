package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.Items;
import cn.onestop.matters.matter.StepPlan.StepClock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// 即办件 in one go, and steps that are done beside each other.
class OnTheSpotTest {

  @Test
  void one_call_tells_all_that_happened_in_order() {
    Story story = Story.filedOnTheSpot().settle(DeliveryMethod.WINDOW);

    assertThat(story.matter().state()).isEqualTo(MatterState.DELIVERED);
    assertThat(story.last(MatterClosed.class).onTime()).isTrue();
    assertThat(
            story.facts().stream()
                .map(fact -> fact.event().getClass().getSimpleName())
                .filter(name -> !name.equals("StepCompleted")))
        .containsExactly(
            "MatterFiled", "MatterAccepted", "MatterDecided", "MatterClosed", "ResultDelivered");
    assertThat(
            story.facts().stream()
                .map(fact -> fact.event())
                .filter(StepCompleted.class::isInstance)
                .map(event -> ((StepCompleted) event).step()))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void the_result_may_be_handed_over_later() {
    assertThat(Story.filedOnTheSpot().settle(null).matter().state()).isEqualTo(MatterState.CLOSED);
  }

  @Test
  void filed_yesterday_and_accepted_today_is_the_same_working_day_of_its_acceptance() {
    Story story = Story.filedOnTheSpot().on("2026-03-03T10:00").settle(null);

    assertThat(Objects.requireNonNull(story.matter().outcome()).onTime()).isTrue();
  }

  private static final String TABLE =
      """
      [{"id": "a", "name": "申请", "kind": "FILING"},
       {"id": "b", "name": "受理", "kind": "ACCEPTANCE"},
       {"id": "c", "name": "调查", "kind": "REVIEW", "specialProcedure": true,
        "limit": {"amount": 5, "unit": "WORKING_DAY", "start": "STEP_STARTED"}},
       {"id": "d", "name": "公示", "kind": "REVIEW", "parallelWith": "c",
        "limit": {"amount": 3, "unit": "WORKING_DAY", "start": "STEP_STARTED"}},
       {"id": "x", "name": "补正", "kind": "SUPPLEMENT"},
       {"id": "e", "name": "决定", "kind": "DECISION"},
       {"id": "f", "name": "送达", "kind": "DELIVERY"}]
      """;

  private static Story parallel() {
    return Story.filedAt(
        "2026-03-02T09:30",
        Items.with(
            Items.item(
                "TX-MZ-01", 1, "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS),
            content -> content.set("steps", JsonMapper.shared().readTree(TABLE))));
  }

  @Test
  void steps_beside_each_other_are_done_in_any_order() {
    Story story = parallel().accept().steps(4);
    assertThat(story.matter().steps().done()).isEqualTo(2);
    assertThat(story.matter().steps().openBeforeDecision()).containsExactly("调查");
    assertThat(refusal(() -> story.steps(4))).isEqualTo("matter-step-out-of-order");
    assertThat(refusal(story::decide)).isEqualTo("matter-steps-open");

    story.steps(3);
    assertThat(story.matter().steps().done()).isEqualTo(4);
    assertThat(story.decide().matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void without_a_table_that_says_so_steps_are_done_in_order() {
    assertThat(refusal(() -> Story.filed().accept().steps(4)))
        .isEqualTo("matter-step-out-of-order");
  }

  @Test
  void each_step_has_its_own_clock_and_stops_only_where_the_guide_says_so() {
    Story story = parallel().accept();
    assertThat(clocks(story)).containsExactly("3 2026-03-09T09:30:00Z", "4 2026-03-05T09:30:00Z");

    story.on("2026-03-03T09:00").startProcedure(5).on("2026-03-04T17:30").endProcedure();
    assertThat(clocks(story)).containsExactly("3 2026-03-11T09:30:00Z", "4 2026-03-05T09:30:00Z");
  }

  @Test
  void a_delivered_matter_is_archived() {
    Story story = Story.in(MatterState.DELIVERED).archive();

    assertThat(story.matter().state()).isEqualTo(MatterState.ARCHIVED);
    assertThat(refusal(() -> Story.in(MatterState.CLOSED).archive()))
        .isEqualTo("matter-not-possible-now");
  }

  private static List<String> clocks(Story story) {
    return StepPlan.of(story.guide()).clocks(story.matter(), Story.LIMITS).stream()
        .map(OnTheSpotTest::told)
        .toList();
  }

  private static String told(StepClock clock) {
    return clock.step() + " " + Objects.requireNonNull(clock.run().due()).due();
  }

  private static String refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal().code();
  }
}
