package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.Items;
import cn.onestop.time.Deadline;
import cn.onestop.time.Segment;
import cn.onestop.time.Segment.Kind;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stops the limits and what makes them longer. Dates were counted by hand in the calendars of
/// 2025 and 2026.
class ProceduresTest {

  /// Promise in working days, acceptance, begin and end of the procedure, approved days, due date.
  @ParameterizedTest(name = "{0} wd from {1}, stopped {2} to {3} for at most {4}: due {5}")
  @CsvSource({
    // A week, Monday's opening to Friday's closing.
    "20, 2026-03-02T09:30, 2026-03-09T09:00, 2026-03-13T17:30, 10, 2026-04-07",
    // Ten days where three were approved: three.
    "20, 2026-03-02T09:30, 2026-03-09T09:00, 2026-03-20T17:30,  3, 2026-04-02",
    // An afternoon and a day: parts of a day round up.
    "20, 2026-03-02T09:30, 2026-03-09T13:30, 2026-03-10T17:30,  5, 2026-04-01",
    // Over lunch, and from a Sunday until before opening: nothing.
    "20, 2026-03-02T09:30, 2026-03-09T12:10, 2026-03-09T13:20,  5, 2026-03-30",
    "20, 2026-03-02T09:30, 2026-03-08T10:00, 2026-03-09T08:30,  5, 2026-03-30",
    // Begun after closing: the next day is the first that is lost.
    "20, 2026-03-02T09:30, 2026-03-09T18:00, 2026-03-10T17:30,  5, 2026-03-31",
    // Over Spring Festival 2026, the make-up Saturday before it among the days lost.
    "20, 2026-02-09T10:00, 2026-02-12T09:00, 2026-02-25T17:30, 10, 2026-03-20",
    // Only the holiday itself: nothing is lost.
    "20, 2026-02-09T10:00, 2026-02-14T17:30, 2026-02-24T09:00, 10, 2026-03-13",
    // Over Spring Festival 2025: 24 January, the make-up Sunday and 27 January are lost.
    "10, 2025-01-22T10:00, 2025-01-24T09:00, 2025-01-27T17:30,  5, 2025-02-14",
    // Over National Day 2025, with make-up days before and after.
    "10, 2025-09-24T10:00, 2025-09-29T09:00, 2025-10-09T17:30,  5, 2025-10-17",
    // Over National Day 2026.
    "5,  2026-09-28T10:00, 2026-09-29T09:00, 2026-10-08T17:30,  5, 2026-10-14"
  })
  void a_special_procedure_takes_working_time_out_of_the_promise(
      int days, String accepted, String from, String until, int approved, String due) {
    Story story =
        story(accepted, Story.limit(days, "WORKING_DAY", "ACCEPTED"))
            .accept()
            .on(from)
            .startProcedure(approved)
            .on(until)
            .endProcedure();

    assertThat(story.matter().promised().due()).isEqualTo(until(due));
    assertThat(story.matter().state()).isEqualTo(MatterState.ACCEPTED);
  }

  @Test
  void promise_and_law_stand_still_together() {
    Story story = Story.filed().accept().on("2026-03-09T09:00").startProcedure(10);
    assertThat(story.matter().promised().due()).as("at the latest").isEqualTo(until("2026-04-14"));
    assertThat(law(story).due()).isEqualTo(until("2026-04-28"));

    story.on("2026-03-13T17:30").endProcedure();
    assertThat(story.matter().promised().due()).isEqualTo(until("2026-04-07"));
    assertThat(law(story).due()).isEqualTo(until("2026-04-21"));
  }

  @Test
  void one_that_goes_on_counts_up_to_now() {
    Story story = Story.filed().accept().on("2026-03-09T09:00").startProcedure(10);

    Deadline soFar = counted(story).explained(Story.TIME, Story.at("2026-03-11T17:30"));
    assertThat(soFar.dueAt()).isEqualTo(Story.at("2026-04-02T17:30"));
    assertThat(segments(story, "2026-03-11T17:30"))
        .extracting(Segment::kind, Segment::amount)
        .containsExactly(
            tuple(Kind.COUNTED, 4.0), tuple(Kind.PAUSED, 3.0), tuple(Kind.COUNTED, 16.0));
  }

  @Test
  void pauses_add_up_exactly() {
    Story story =
        Story.filed()
            .accept()
            .on("2026-03-09T09:00")
            .startProcedure(5)
            .on("2026-03-09T17:30")
            .endProcedure()
            .on("2026-03-16T09:00")
            .startProcedure(5)
            .on("2026-03-17T17:30")
            .endProcedure();

    assertThat(story.matter().promised().due()).isEqualTo(until("2026-04-02"));
    assertThat(story.matter().clocks().procedures()).hasSize(2);
  }

  /// 10 days from 2 March; two working days are approved on the 4th and end with the 6th.
  @Test
  void a_limit_in_calendar_days_stands_still_no_longer_than_the_approved_working_days() {
    Story story =
        story("2026-03-02T09:30", Story.limit(10, "CALENDAR_DAY", "ACCEPTED"))
            .accept()
            .on("2026-03-04T09:00")
            .startProcedure(2)
            .on("2026-03-10T17:30")
            .endProcedure();

    assertThat(story.matter().promised().due()).isEqualTo(until("2026-03-16"));
  }

  @Test
  void only_a_kind_that_the_guide_names() {
    Refusal refusal = refusal(() -> Story.filed().accept().startProcedure("领导出差", null, 5));
    assertThat(refusal.code()).isEqualTo("matter-special-procedure-not-named");
    assertThat(refusal.members()).containsEntry("kinds", List.of("入户调查", "公示"));
  }

  @Test
  void the_basis_is_one_that_the_guide_names_or_the_general_rule() {
    Refusal refusal = refusal(() -> Story.filed().accept().startProcedure("公示", "内部规定", 5));
    assertThat(refusal.code()).isEqualTo("matter-basis-not-named");
    assertThat(Story.filed().accept().startProcedure(5).last(SpecialProcedureStarted.class).basis())
        .isEqualTo("行政许可法第45条");
  }

  @Test
  void while_it_goes_on_nothing_is_decided_and_no_second_one_begins() {
    Story story = Story.filed().accept().startProcedure(5);
    assertThat(refusal(story::decide).code()).isEqualTo("matter-not-possible-now");
    assertThat(refusal(() -> story.startProcedure(5)).code()).isEqualTo("matter-not-possible-now");
    assertThat(Objects.requireNonNull(story.matter().clocks().procedures().getFirst()).approvedBy())
        .isEqualTo(Story.APPROVER);
  }

  @Test
  void an_extension_moves_promise_and_law_by_as_much() {
    Story story = Story.filed().accept().extend(15);

    assertThat(story.matter().promised().due()).isEqualTo(until("2026-04-21"));
    assertThat(law(story).due()).isEqualTo(until("2026-05-08"));
  }

  @Test
  void a_limit_is_extended_once_before_it_has_passed_and_no_further_than_allowed() {
    Story story = Story.filed().accept();
    Refusal tooLong = refusal(() -> story.extend(16));
    assertThat(tooLong.code()).isEqualTo("matter-extension-too-long");
    assertThat(tooLong.members()).containsEntry("longest", 15);

    story.on("2026-03-30T17:30").extend(1);
    assertThat(story.matter().promised().due()).isEqualTo(until("2026-03-31"));
    assertThat(refusal(() -> story.extend(1)).code()).isEqualTo("matter-extended-already");
    assertThat(MatterMoves.possible(story.matter())).doesNotContain(Operation.EXTEND);

    Story late = Story.filed().accept().on("2026-03-30T17:31");
    assertThat(refusal(() -> late.extend(1)).code()).isEqualTo("matter-due-passed");
  }

  @Test
  void the_law_alone_gives_a_licence_ten_days_and_what_is_done_on_the_spot_none() {
    Story licence = licence().accept();
    assertThat(refusal(() -> licence.extend(11)).code()).isEqualTo("matter-extension-too-long");
    licence.extend(10);
    assertThat(licence.matter().clocks().extension())
        .extracting(Extension::basis)
        .isEqualTo("行政许可法第42条");

    Story onTheSpot = Story.filedOnTheSpot().accept();
    assertThat(refusal(() -> onTheSpot.extend(1)).code()).isEqualTo("matter-extension-not-open");
  }

  @Test
  void why_this_date_in_numbers() {
    Story story =
        Story.filed()
            .accept()
            .on("2026-03-09T09:00")
            .startProcedure(5)
            .on("2026-03-10T17:30")
            .endProcedure()
            .extend(5);

    assertThat(segments(story, "2026-03-12T10:00"))
        .extracting(Segment::kind, Segment::amount, Segment::from, Segment::to)
        .containsExactly(
            tuple(Kind.COUNTED, 4.0, Story.at("2026-03-02T09:30"), Story.at("2026-03-09T09:00")),
            tuple(Kind.PAUSED, 2.0, Story.at("2026-03-09T09:00"), Story.at("2026-03-10T17:30")),
            tuple(Kind.COUNTED, 16.0, Story.at("2026-03-10T17:30"), Story.at("2026-04-01T17:30")),
            tuple(Kind.EXTENDED, 5.0, Story.at("2026-04-01T17:30"), Story.at("2026-04-09T17:30")));
    assertThat(story.matter().promised().due()).isEqualTo(until("2026-04-09"));
  }

  @Test
  void a_licence_is_delivered_within_ten_working_days_of_the_decision() {
    Story inTime = licence().accept().steps(3, 4).decide().close();
    assertThat(Objects.requireNonNull(inTime.matter().clocks().delivery()).due())
        .isEqualTo(until("2026-03-16"));
    assertThat(inTime.on("2026-03-16T17:30").deliver().last(ResultDelivered.class).onTime())
        .isTrue();

    Story late = licence().accept().steps(3, 4).decide().close().on("2026-03-17T09:00").deliver();
    assertThat(late.last(ResultDelivered.class).onTime()).isFalse();
    assertThat(Story.in(MatterState.DELIVERED).last(ResultDelivered.class).onTime()).isNull();
  }

  private static Story licence() {
    return Story.filedAt(
        "2026-03-02T09:30",
        Items.licence(
            Items.item(
                "TX-MZ-01",
                1,
                "2",
                Story.limit(15, "WORKING_DAY", "ACCEPTED"),
                Story.limit(20, "WORKING_DAY", "ACCEPTED"),
                Story.STEPS)));
  }

  private static Story story(String filed, PlainLimit promised) {
    return Story.filedAt(filed, "2", promised, null, Story.STEPS);
  }

  private static LimitRun law(Story story) {
    return Objects.requireNonNull(story.matter().statutory());
  }

  private static CountedLimit counted(Story story) {
    LimitRun promised = story.matter().promised();
    return CountedLimit.of(
        promised, story.matter(), Objects.requireNonNull(promised.start()), Story.TIME);
  }

  private static List<Segment> segments(Story story, String asOf) {
    return counted(story).segments(Story.TIME, Story.at(asOf));
  }

  private static PlainDue until(String date) {
    return new PlainDue(Story.at(date + "T17:30"), null, null);
  }

  private static Refusal refusal(Runnable operation) {
    return catchThrowableOfType(Refused.class, operation::run).refusal();
  }
}
