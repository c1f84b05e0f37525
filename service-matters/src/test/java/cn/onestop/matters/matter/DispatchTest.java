package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.offices.KnownOffice;
import cn.onestop.kit.signedin.OfficeKind;
import cn.onestop.matters.Items;
import cn.onestop.matters.matter.Matter.Place;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// In whose queues a matter lies, and what for.
class DispatchTest {

  private static final String HALL = " @hall:511321900000";
  private static final String CIVIL = " @department:511321900000-D01";
  private static final String HOUSING = " @department:511321900000-D02";
  private static final String VILLAGE = " @village:511321900201";

  private static final List<KnownOffice> OFFICES =
      List.of(
          office("511321900000-D01", OfficeKind.DEPARTMENT, "民政办"),
          office("511321900000-D02", OfficeKind.DEPARTMENT, "村建办"));

  @Test
  void the_hall_takes_in_the_department_examines_and_decides_the_hall_hands_out() {
    Story story = Story.filed();
    assertThat(told(story)).containsExactly("intake ACCEPT" + HALL);

    story.accept();
    assertThat(told(story)).containsExactly("step-3 COMPLETE_STEP" + CIVIL);
    story.steps(3);
    assertThat(told(story)).containsExactly("step-4 COMPLETE_STEP" + CIVIL);
    story.steps(4);
    assertThat(told(story)).containsExactly("decide DECIDE" + CIVIL);
    story.decide();
    assertThat(told(story)).containsExactly("close CLOSE" + HALL);
    story.close();
    assertThat(told(story)).containsExactly("deliver DELIVER" + HALL);
    assertThat(told(story.deliver())).isEmpty();
  }

  @Test
  void what_is_done_on_the_spot_stays_at_the_window() {
    Story story = Story.filedOnTheSpot().accept();
    assertThat(told(story)).containsExactly("step-3 COMPLETE_STEP" + HALL);
    assertThat(told(story.steps(3, 4))).containsExactly("decide DECIDE" + HALL);
  }

  @Test
  void steps_beside_each_other_lie_with_all_their_departments_at_once() {
    Story story = parallel().accept();
    assertThat(told(story))
        .containsExactly("step-3 COMPLETE_STEP" + CIVIL, "step-4 COMPLETE_STEP" + HOUSING);

    story.steps(4);
    assertThat(told(story)).containsExactly("step-3 COMPLETE_STEP" + CIVIL);
    story.steps(3);
    assertThat(told(story)).containsExactly("decide DECIDE" + CIVIL);
  }

  @Test
  void the_village_reviews_first_what_was_filed_there() {
    Story story = Story.filedAt("2026-03-02T09:30", villageFirst(), inVillage(), OFFICES).accept();
    assertThat(told(story)).containsExactly("step-3 COMPLETE_STEP" + VILLAGE);
    assertThat(StepPlan.of(story.guide()).clocks(story.matter(), Story.LIMITS))
        .singleElement()
        .satisfies(clock -> assertThat(clock.run().limit().amount()).isEqualTo(2));

    story.steps(3);
    assertThat(told(story)).containsExactly("step-4 COMPLETE_STEP" + CIVIL);
    story.steps(4).decide().close();
    assertThat(told(story)).containsExactly("deliver DELIVER" + VILLAGE);
  }

  @Test
  void a_villages_step_of_a_matter_from_no_village_is_the_departments() {
    Story story = Story.filedAt("2026-03-02T09:30", villageFirst(), Story.PLACE, OFFICES).accept();
    assertThat(told(story)).containsExactly("step-3 COMPLETE_STEP" + CIVIL);
  }

  @Test
  void an_office_that_nobody_knows_leaves_the_step_with_the_department() {
    Story story = Story.filedAt("2026-03-02T09:30", twoDepartments(), Story.PLACE, List.of());
    assertThat(told(story.accept()))
        .containsExactly("step-3 COMPLETE_STEP" + CIVIL, "step-4 COMPLETE_STEP" + CIVIL);
  }

  @Test
  void what_was_promised_is_awaited_at_the_counter_while_the_steps_go_on() {
    assertThat(told(Story.in(MatterState.ACCEPTED_PROVISIONALLY)))
        .containsExactly("step-3 COMPLETE_STEP" + CIVIL, "supplement SUPPLEMENT" + HALL);
    assertThat(told(Story.in(MatterState.ACCEPTED_PROVISIONALLY).supplement()))
        .containsExactly("step-3 COMPLETE_STEP" + CIVIL);
  }

  @Test
  void a_supplement_is_awaited_where_the_application_came_in() {
    assertThat(told(Story.in(MatterState.AWAITING_SUPPLEMENT)))
        .containsExactly("intake SUPPLEMENT" + HALL);
    Story ofVillage = Story.filedAt("2026-03-02T09:30", villageFirst(), inVillage(), OFFICES);
    assertThat(told(ofVillage)).containsExactly("intake ACCEPT" + HALL);
    assertThat(told(ofVillage.notice("居民户口簿"))).containsExactly("intake SUPPLEMENT" + VILLAGE);
  }

  @Test
  void a_commitment_takes_the_place_of_the_steps() {
    assertThat(told(Story.filedOnCommitment().acceptOnCommitment()))
        .containsExactly("decide DECIDE" + CIVIL);
  }

  @Test
  void since_when_it_waits_is_told_for_each() {
    Story story = parallel().accept().on("2026-03-04T10:00").steps(4).on("2026-03-05T10:00");
    assertThat(story.matter().tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.since()).isEqualTo(Story.at("2026-03-02T09:30")));
    assertThat(story.steps(3).matter().tasks().getFirst().since())
        .isEqualTo(Story.at("2026-03-05T10:00"));
  }

  static Story parallel() {
    return Story.filedAt("2026-03-02T09:30", twoDepartments(), Story.PLACE, OFFICES);
  }

  static Place inVillage() {
    return new Place("511321900000", "511321900000-D01", null, "511321900201", "VILLAGE");
  }

  static Story villageReview() {
    return Story.filedAt("2026-03-02T09:30", villageFirst(), inVillage(), OFFICES);
  }

  private static ServiceItem twoDepartments() {
    return withTable(
        """
        [{"id": "a", "name": "申请", "kind": "FILING"},
         {"id": "b", "name": "受理", "kind": "ACCEPTANCE"},
         {"id": "c", "name": "调查", "kind": "REVIEW", "office": "民政办"},
         {"id": "d", "name": "公示", "kind": "REVIEW", "office": "511321900000-D02",
          "parallelWith": "c"},
         {"id": "e", "name": "决定", "kind": "DECISION"},
         {"id": "f", "name": "送达", "kind": "DELIVERY"}]
        """);
  }

  private static ServiceItem villageFirst() {
    return withTable(
        """
        [{"id": "a", "name": "申请", "kind": "FILING"},
         {"id": "b", "name": "受理", "kind": "ACCEPTANCE"},
         {"id": "c", "name": "调查", "kind": "REVIEW", "level": "VILLAGE",
          "limit": {"amount": 2, "unit": "WORKING_DAY", "start": "STEP_STARTED"}},
         {"id": "d", "name": "公示", "kind": "REVIEW"},
         {"id": "e", "name": "决定", "kind": "DECISION"},
         {"id": "f", "name": "送达", "kind": "DELIVERY"}]
        """);
  }

  private static ServiceItem withTable(String table) {
    return Items.with(
        Items.item(
            "TX-MZ-01", 1, "2", Story.limit(20, "WORKING_DAY", "ACCEPTED"), null, Story.STEPS),
        content -> content.set("steps", JsonMapper.shared().readTree(table)));
  }

  private static KnownOffice office(String code, OfficeKind kind, String name) {
    return new KnownOffice(code, kind, name, "511321900000", "511321900000", null);
  }

  private static List<String> told(Story story) {
    return story.matter().tasks().stream()
        .map(task -> task.key() + " " + task.awaited() + " @" + task.queue().key())
        .toList();
  }
}
