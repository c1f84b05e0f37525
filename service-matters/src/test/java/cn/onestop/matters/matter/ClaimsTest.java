package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterCovered;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.events.matters.StepCompleted;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.dispatch.DispatchRefusal.TaskHeld;
import cn.onestop.matters.dispatch.Presence;
import cn.onestop.matters.dispatch.Roster;
import cn.onestop.matters.dispatch.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who of an office has a matter, and who acts while they are away.
class ClaimsTest {

  private static final String ANNA = "staff-1003";
  private static final String BEI = "staff-1014";
  private static final String HEAD = "staff-1020";
  private static final String OTHER = "staff-1013";
  private static final String VILLAGE = "staff-1004";
  private static final String DIRECTOR = "staff-1010";

  private final Roster staff = Story.staff();

  @Test
  void who_comes_second_is_told_who_has_it() {
    Story story = Story.filed().accept().claim(staff, ANNA);

    TaskHeld refusal = (TaskHeld) refused(() -> story.claim(staff, BEI)).refusal();
    assertThat(refusal.by()).isEqualTo(ANNA);
    assertThat(refusal.members()).containsEntry("holder", ANNA).containsEntry("task", "step-3");
    assertThat(code(() -> story.claim(staff, ANNA))).isEqualTo("matter-task-yours-already");
  }

  @Test
  void nobody_takes_on_what_lies_with_another_office() {
    Story story = Story.filed().accept();
    for (String person : List.of(OTHER, VILLAGE, Story.CLERK)) {
      assertThat(code(() -> story.claim(staff, person))).isEqualTo("matter-task-not-yours");
    }
    assertThat(code(() -> Story.filed().claim(staff, ANNA))).isEqualTo("matter-task-not-yours");
  }

  @Test
  void what_nobody_has_taken_on_is_done_as_freely_as_ever() {
    Story story = Story.filed().accept();
    story.step(staff, BEI, 3).step(staff, ANNA, 4);
    assertThat(holders(story)).containsExactly("decide -");
  }

  @Test
  void a_step_that_somebody_has_is_done_by_them_or_by_the_head() {
    Story story = Story.filed().accept().claim(staff, ANNA);
    assertThat(code(() -> story.step(staff, BEI, 3))).isEqualTo("matter-task-held");
    assertThat(holders(story.step(staff, ANNA, 3))).containsExactly("step-4 -");

    story.claim(staff, ANNA).step(staff, HEAD, 4);
    assertThat(holders(story)).containsExactly("decide -");
  }

  @Test
  void departments_beside_each_other_have_each_their_own_holder() {
    Story story = DispatchTest.parallel().accept().claim(staff, ANNA).claim(staff, OTHER);
    assertThat(holders(story)).containsExactly("step-3 " + ANNA, "step-4 " + OTHER);

    story.step(staff, OTHER, 4);
    assertThat(holders(story)).containsExactly("step-3 " + ANNA);
    story.step(staff, ANNA, 3);
    assertThat(holders(story)).containsExactly("decide -");
  }

  @Test
  void an_office_that_is_given_a_step_does_that_step_and_nothing_else() {
    Story story = DispatchTest.parallel().accept();
    assertThat(code(() -> story.step(staff, OTHER, 3))).isEqualTo("matter-task-not-yours");
    story.step(staff, OTHER, 4);
    story.step(staff, ANNA, 3);
    assertThat(code(() -> story.decide(staff, OTHER))).isEqualTo("matter-task-not-yours");
  }

  @Test
  void the_village_does_its_review_and_not_the_departments() {
    Story story = DispatchTest.villageReview().accept().claim(staff, VILLAGE);
    story.step(staff, VILLAGE, 3);
    assertThat(code(() -> story.step(staff, VILLAGE, 4))).isEqualTo("matter-task-not-yours");
  }

  @Test
  void a_special_procedure_leaves_it_with_whoever_has_it() {
    Story story = Story.filed().accept().claim(staff, ANNA).startProcedure(10);
    assertThat(holders(story)).containsExactly("step-3 " + ANNA);
    assertThat(holders(story.on("2026-03-05T10:00").endProcedure()))
        .containsExactly("step-3 " + ANNA);
  }

  @Test
  void whoever_took_it_in_has_it_through_the_supplement() {
    Story story = Story.filed().claim(staff, Story.CLERK).notice("居民户口簿");
    assertThat(holders(story)).containsExactly("intake " + Story.CLERK);
    assertThat(holders(story.supplement())).containsExactly("intake " + Story.CLERK);
    assertThat(holders(story.accept())).containsExactly("step-3 -");
  }

  @Test
  void it_goes_back_to_the_queue_with_a_reason() {
    Story story = Story.filed().accept().claim(staff, ANNA);
    assertThat(code(() -> story.release(staff, BEI, Story.REASON)))
        .isEqualTo("matter-task-not-yours");
    assertThat(code(() -> story.release(staff, ANNA, "忙"))).isEqualTo("matter-reason-missing");

    story.release(staff, ANNA, Story.REASON);
    assertThat(story.last(MatterReleased.class).holder()).isEqualTo(ANNA);
    assertThat(holders(story)).containsExactly("step-3 -");
    assertThat(code(() -> story.release(staff, ANNA, Story.REASON)))
        .isEqualTo("matter-nothing-taken");
  }

  @Test
  void it_is_handed_over_only_to_a_colleague_who_does_the_same_work() {
    Story story = Story.filed().accept().claim(staff, ANNA);
    for (String person : List.of(OTHER, Story.CLERK, "nobody", ANNA)) {
      assertThat(code(() -> story.handOver(staff, ANNA, person)))
          .as(person)
          .isEqualTo("matter-no-colleague");
    }
    staff.onLeave(BEI);
    assertThat(code(() -> story.handOver(staff, ANNA, BEI))).isEqualTo("matter-colleague-away");

    staff.back(BEI);
    story.handOver(staff, ANNA, BEI);
    assertThat(story.last(MatterHandedOver.class).to()).isEqualTo(BEI);
    assertThat(holders(story)).containsExactly("step-3 " + BEI);
    assertThat(code(() -> story.step(staff, ANNA, 3))).isEqualTo("matter-task-held");
  }

  @Test
  void the_head_gives_it_to_somebody_whether_taken_on_or_not() {
    Story story = Story.filed().accept();
    assertThat(code(() -> story.assign(staff, ANNA, BEI))).isEqualTo("matter-task-not-yours");
    assertThat(code(() -> story.assign(staff, HEAD, OTHER))).isEqualTo("matter-no-colleague");

    story.assign(staff, HEAD, ANNA);
    assertThat(story.last(MatterAssigned.class).holder()).isNull();
    story.assign(staff, DIRECTOR, BEI);
    assertThat(story.last(MatterAssigned.class).holder()).isEqualTo(ANNA);
    assertThat(holders(story)).containsExactly("step-3 " + BEI);
  }

  @Test
  void who_covers_an_absent_holder_acts_for_them_and_nobody_else_does() {
    staff.standsIn(BEI, ANNA);
    Story story = Story.filed().accept().claim(staff, ANNA);
    assertThat(code(() -> story.step(staff, BEI, 3))).isEqualTo("matter-task-held");

    staff
        .onLeave(ANNA)
        .with("staff-1030", Role.REVIEWER, OfficeKind.DEPARTMENT, "511321900000-D01");
    assertThat(code(() -> story.step(staff, "staff-1030", 3)))
        .isEqualTo("matter-task-held-by-absent");
    story.step(staff, BEI, 3);

    MatterCovered covered = story.last(MatterCovered.class);
    assertThat(covered.holder()).isEqualTo(ANNA);
    assertThat(covered.task()).isEqualTo("step-3");
    assertThat(story.facts().getLast().event()).isInstanceOf(StepCompleted.class);
    assertThat(story.facts().get(story.facts().size() - 2).event()).isSameAs(covered);
    assertThat(story.facts().getLast().by()).isEqualTo(BEI);
  }

  @Test
  void a_holder_who_comes_back_still_has_it() {
    staff.standsIn(BEI, ANNA).onLeave(ANNA);
    Story story = Story.filed().accept();
    staff.back(ANNA);
    story.claim(staff, ANNA);
    staff.onLeave(ANNA);
    assertThat(staff.presence(task(story), Story.NOW)).contains(Presence.AWAY);
    staff.back(ANNA);
    assertThat(staff.presence(task(story), Story.NOW)).contains(Presence.THERE);
    assertThat(holders(story.step(staff, ANNA, 3))).containsExactly("step-4 -");
  }

  @Test
  void what_somebody_had_who_has_left_is_anybodys_of_the_office_again() {
    Story story = Story.filed().accept().claim(staff, ANNA);
    staff.left(ANNA);
    assertThat(staff.presence(task(story), Story.NOW)).contains(Presence.GONE);

    assertThat(holders(story.claim(staff, BEI))).containsExactly("step-3 " + BEI);
    assertThat(holders(story.step(staff, BEI, 3))).containsExactly("step-4 -");
  }

  @Test
  void passing_it_on_moves_no_clock() {
    Story story = DispatchTest.villageReview().accept().step(staff, VILLAGE, 3);
    Clocks before = story.matter().clocks();
    HandlingSteps steps = story.matter().steps();
    var open = StepPlan.of(story.guide()).clocks(story.matter(), Story.LIMITS);

    story
        .on("2026-03-04T11:00")
        .claim(staff, ANNA)
        .on("2026-03-05T11:00")
        .handOver(staff, ANNA, BEI)
        .release(staff, BEI, Story.REASON)
        .assign(staff, HEAD, ANNA);

    assertThat(story.matter().clocks()).isEqualTo(before);
    assertThat(story.matter().steps()).isEqualTo(steps);
    assertThat(StepPlan.of(story.guide()).clocks(story.matter(), Story.LIMITS)).isEqualTo(open);
    assertThat(task(story).since()).isEqualTo(Story.NOW);
  }

  @Test
  void taking_an_application_back_asks_nobody_who_has_it() {
    Story story = Story.filed().accept().claim(staff, ANNA);
    assertThat(story.withdraw(staff, Story.CLERK).matter().tasks()).isEmpty();
  }

  private static Task task(Story story) {
    return story.matter().tasks().getFirst();
  }

  private static List<String> holders(Story story) {
    return story.matter().tasks().stream()
        .map(task -> task.key() + " " + (task.holder() == null ? "-" : task.holder()))
        .toList();
  }

  private static Refused refused(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run);
  }

  private static String code(Runnable operation) {
    return refused(operation).refusal().code();
  }
}
