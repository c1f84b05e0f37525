package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterClosed;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.events.matters.VisitRecorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.TurningAway.Grounds;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RulesTest {

  @Test
  void filing_and_accepting_are_steps_of_their_own() {
    Story story = Story.filed();
    assertThat(story.matter().steps().done()).isEqualTo(1);
    assertThat(story.accept().matter().steps().done()).isEqualTo(2);
    assertThat(story.last()).isEqualTo(new StepCompleted(Story.NUMBER, 2, "受理"));
  }

  @Test
  void steps_are_done_in_order() {
    Story story = Story.filed().accept();
    Refusal refusal = refusal(() -> story.steps(4));
    assertThat(refusal.code()).isEqualTo("matter-step-out-of-order");
    assertThat(refusal.members()).containsEntry("nextStep", 3);
    assertThat(refusal.members()).containsEntry("openSteps", List.of("调查", "公示", "决定", "送达"));
    assertThat(refusal(() -> story.steps(2)).code()).isEqualTo("matter-step-out-of-order");
    assertThat(story.steps(3).last()).isEqualTo(new StepCompleted(Story.NUMBER, 3, "调查"));
  }

  @Test
  void a_step_that_follows_the_decision_waits_for_it() {
    Story story = Story.filed().accept().steps(3, 4);
    assertThat(refusal(() -> story.steps(5)).code()).isEqualTo("matter-step-not-yet");
    story.decide();
    assertThat(story.last()).isEqualTo(new StepCompleted(Story.NUMBER, 5, "决定"));
    story.close().deliver();
    assertThat(story.last()).isEqualTo(new StepCompleted(Story.NUMBER, 6, "送达"));
  }

  @Test
  void beyond_the_last_step_there_is_none() {
    Story story = Story.in(MatterState.DECIDED).steps(6);
    assertThat(refusal(() -> story.steps(7)).code()).isEqualTo("matter-no-step-left");
    assertThat(refusal(() -> story.steps(0)).code()).isEqualTo("matter-no-step-left");
  }

  @Test
  void nothing_is_decided_before_its_steps_are_done() {
    Story story = Story.filed().accept().steps(3);
    Refusal refusal = refusal(story::decide);
    assertThat(refusal.code()).isEqualTo("matter-steps-open");
    assertThat(refusal.members()).containsEntry("openSteps", List.of("公示"));
  }

  @Test
  void steps_left_out_need_the_reason_why_in_writing() {
    Story story = Story.filed().accept().steps(3);
    assertThat(
            refusal(() ->
                    story.decide(
                        Story.APPROVER, Role.APPROVER, DecisionOutcome.GRANTED, null, "不用公示"))
                .code())
        .isEqualTo("matter-reason-missing");
    story.decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.GRANTED, null, "上级文件明确此类情形不再公示");
    assertThat(story.last(MatterDecided.class).stepsLeftOut()).isNotNull();
    assertThat(story.matter().steps().done()).isEqualTo(5);
  }

  @Test
  void a_denial_needs_a_reason_of_ten_characters() {
    Story story = Story.filed().accept().steps(3, 4);
    for (@Nullable String reason : Arrays.asList(null, "", "不符合条件", "  不符合条件      ")) {
      Refusal refusal =
          refusal(() ->
              story.decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.DENIED, reason, null));
      assertThat(refusal.code()).isEqualTo("matter-reason-missing");
      assertThat(refusal.fields().getFirst().pointer()).isEqualTo("/reason");
    }
    story.decide(Story.APPROVER, Role.APPROVER, DecisionOutcome.DENIED, "不符合低保条件共十个字", null);
    assertThat(story.last(MatterDecided.class).reason()).isNotNull();
  }

  @Test
  void a_refusal_needs_a_reason_too() {
    Story story = Story.filed();
    Refusal refusal =
        refusal(() ->
            TurningAway.refuse(
                story.matter(),
                story.guide(),
                new Grounds(RefusalGround.NOT_OUR_POWER, "不行", null, null, null),
                (ref, text) -> {
                  throw new AssertionError("nothing to seal");
                }));
    assertThat(refusal.code()).isEqualTo("matter-reason-missing");
    assertThat(refusal.kind()).isEqualTo(RefusalKind.UNPROCESSABLE);
  }

  @Test
  void who_accepted_does_not_decide() {
    Story story = Story.filed().accept().steps(3, 4);
    for (Role role : List.of(Role.APPROVER, Role.REVIEWER)) {
      Refusal refusal =
          refusal(() -> story.decide(Story.CLERK, role, DecisionOutcome.GRANTED, null, null));
      assertThat(refusal.code()).isEqualTo("matter-same-person");
      assertThat(refusal.kind()).isEqualTo(RefusalKind.FORBIDDEN);
    }
  }

  @Test
  void what_is_done_on_the_spot_is_decided_by_the_window_that_accepted_it() {
    Story story = Story.filedOnTheSpot().accept().steps(3, 4);
    assertThat(
            refusal(() ->
                    story.decide("staff-1003", Role.REVIEWER, DecisionOutcome.GRANTED, null, null))
                .code())
        .isEqualTo("matter-decided-at-the-window");
    story.decide(Story.CLERK, Role.CLERK, DecisionOutcome.GRANTED, null, null).close();
    assertThat(story.last(MatterClosed.class)).isEqualTo(new MatterClosed(Story.NUMBER, true));
  }

  @Test
  void a_clerk_decides_nothing_else() {
    Story story = Story.filed().accept().steps(3, 4);
    assertThat(
            refusal(() ->
                    story.decide("staff-1002", Role.CLERK, DecisionOutcome.GRANTED, null, null))
                .code())
        .isEqualTo("matter-decided-by-approver");
    story.decide("staff-1003", Role.REVIEWER, DecisionOutcome.GRANTED, null, null);
    assertThat(story.matter().state()).isEqualTo(MatterState.DECIDED);
  }

  @Test
  void what_is_to_be_done_on_the_spot_is_closed_the_same_working_day_or_it_is_said_why() {
    Story story =
        Story.filedOnTheSpot()
            .accept()
            .steps(3, 4)
            .decide(Story.CLERK, Role.CLERK, DecisionOutcome.GRANTED, null, null)
            .on("2026-03-03T09:05");
    assertThat(refusal(story::close).code()).isEqualTo("matter-not-closed-on-the-spot");
    assertThat(refusal(() -> story.close("太忙")).code()).isEqualTo("matter-reason-missing");
    story.close("系统昨日下午停电无法打印结果");
    MatterClosed closed = story.last(MatterClosed.class);
    assertThat(closed.onTime()).isFalse();
    assertThat(closed.lateReason()).isNotNull();
  }

  @Test
  void a_promise_that_was_broken_shows_when_the_matter_is_closed() {
    Story late = Story.in(MatterState.DECIDED).on("2026-03-31T09:00").close();
    assertThat(late.last(MatterClosed.class).onTime()).isFalse();
    Story inTime = Story.in(MatterState.DECIDED).on("2026-03-30T17:30").close();
    assertThat(inTime.last(MatterClosed.class).onTime()).isTrue();
  }

  @Test
  void the_first_visit_needs_no_cause_and_every_further_one_does() {
    Story story = Story.filed().visit(visit(null));
    assertThat(story.last()).isEqualTo(recorded(1, true, null, false));
    Refusal refusal = refusal(() -> story.visit(visit(null)));
    assertThat(refusal.code()).isEqualTo("matter-visit-needs-cause");
    assertThat(refusal.members())
        .containsEntry(
            "causes",
            Stream.of(VisitCause.values())
                .filter(cause -> cause != VisitCause.AGAINST_PRE_REVIEW)
                .toList());
    story.visit(visit(VisitCause.NOT_TOLD_AT_ONCE));
    assertThat(story.last()).isEqualTo(recorded(2, true, "NOT_TOLD_AT_ONCE", true));
    assertThat(story.matter().visits()).isEqualTo(2);
  }

  @ParameterizedTest
  // The one that is left out needs something that contradicts a pre-review.
  @EnumSource(value = VisitCause.class, mode = Mode.EXCLUDE, names = "AGAINST_PRE_REVIEW")
  void the_applicants_own_causes_are_not_the_centres(VisitCause cause) {
    Story story = Story.filed().visit(visit(null)).visit(visit(cause));
    assertThat(story.last(VisitRecorded.class).centreCaused())
        .isEqualTo(!cause.name().startsWith("APPLICANT_"));
  }

  @Test
  void a_visit_by_choice_where_none_was_needed_does_not_count() {
    Story story =
        Story.filed()
            .visit(visit(null))
            .visit(new Visit(VisitPurpose.PICK_UP, null, true, true, false));
    VisitRecorded visit = story.last(VisitRecorded.class);
    assertThat(visit.counted()).isFalse();
    assertThat(visit.visit()).isEqualTo(1);
    assertThat(visit.cause()).isEqualTo("APPLICANT_CHOICE");
    // Without the offer it was no choice.
    assertThat(
            refusal(() -> story.visit(new Visit(VisitPurpose.PICK_UP, null, false, true, false)))
                .code())
        .isEqualTo("matter-visit-needs-cause");
  }

  @Test
  void the_villages_service_point_is_not_the_centre() {
    Story story =
        Story.filed()
            .visit(visit(null))
            .visit(new Visit(VisitPurpose.CORRECTION, null, false, false, true));
    assertThat(story.last(VisitRecorded.class).counted()).isFalse();
    assertThat(story.matter().visits()).isEqualTo(1);
  }

  @Test
  void personal_data_is_erased_once() {
    Story story = Story.in(MatterState.DELIVERED).erase();
    assertThat(story.matter().erasedAt()).isNotNull();
    assertThat(refusal(story::erase).code()).isEqualTo("matter-erased-already");
  }

  @Test
  void replaying_the_facts_gives_the_same_state() {
    for (MatterState state : MatterState.values()) {
      Story story = Story.in(state);
      MatterEvolution evolution = new MatterEvolution();
      @Nullable Matter replayed = null;
      for (var fact : story.facts()) {
        replayed = evolution.after(replayed, fact);
      }
      assertThat(replayed).isEqualTo(story.matter());
    }
  }

  private static Visit visit(@Nullable VisitCause cause) {
    return new Visit(VisitPurpose.CORRECTION, cause, false, false, false);
  }

  private static VisitRecorded recorded(
      int visit, boolean counted, @Nullable String cause, boolean centreCaused) {
    return new VisitRecorded(Story.NUMBER, visit, "CORRECTION", counted, cause, centreCaused);
  }

  private static Refusal refusal(Runnable attempt) {
    Refused refused = catchThrowableOfType(Refused.class, attempt::run);
    assertThat(refused).isNotNull();
    return refused.refusal();
  }
}
