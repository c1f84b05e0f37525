package cn.onestop.matters.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainDue;
import cn.onestop.events.matters.DueDateCounted;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A corrected calendar moves what is open, says so, and leaves alone what is not.
class MovedDatesTest {

  private static final String NOTICE = "测试用更正通知";

  /// The year 2026 with Friday 20 March off as well.
  private static final WorkingTime CORRECTED =
      new WorkingTime(
          WorkingCalendar.shipped()
              .with(
                  WorkingCalendar.parse(
                      WorkingCalendar.shipped()
                          .text()
                          .replace(
                              "holiday 2026-04-04..2026-04-06 清明节",
                              "holiday 2026-03-20 测试\nholiday 2026-04-04..2026-04-06 清明节"))),
          OfficeHours.DEFAULT);

  @Test
  void an_open_promise_moves_and_it_is_told_from_when_and_why() {
    Story story = Story.filed().accept().moved(2026, NOTICE, CORRECTED);

    DueDateCounted moved = story.last(DueDateCounted.class);
    assertThat(moved.promisedBefore()).isEqualTo(until("2026-03-30"));
    assertThat(moved.promised()).isEqualTo(until("2026-03-31"));
    assertThat(moved.statutoryBefore()).isEqualTo(until("2026-04-14"));
    assertThat(moved.statutory()).isEqualTo(until("2026-04-15"));
    assertThat(moved.source()).isEqualTo(NOTICE);
    assertThat(story.matter().promised().due()).isEqualTo(until("2026-03-31"));
    assertThat(story.matter().promised().start()).isEqualTo(Story.at("2026-03-02T09:30"));
  }

  @Test
  void it_moves_only_once() {
    Story story = Story.filed().accept().moved(2026, NOTICE, CORRECTED);
    int facts = story.facts().size();

    assertThat(story.moved(2026, NOTICE, CORRECTED).facts()).hasSize(facts);
  }

  @Test
  void what_does_not_reach_that_day_stays() {
    Story story = Story.filed("2", Story.limit(5, "WORKING_DAY", "ACCEPTED"), null).accept();
    int facts = story.facts().size();

    assertThat(story.moved(2026, NOTICE, CORRECTED).facts()).hasSize(facts);
  }

  @Test
  void pauses_and_extension_are_counted_again_too() {
    Story story =
        Story.filed()
            .accept()
            .on("2026-03-09T09:00")
            .startProcedure(5)
            .on("2026-03-10T17:30")
            .endProcedure()
            .extend(5)
            .moved(2026, NOTICE, CORRECTED);

    assertThat(story.matter().promised().due()).isEqualTo(until("2026-04-10"));
  }

  @ParameterizedTest
  @EnumSource(
      value = MatterState.class,
      names = {"CLOSED", "DELIVERED", "ARCHIVED", "REFUSED", "WITHDRAWN", "REVOKED", "RETURNED"})
  void what_is_closed_or_ended_never_moves(MatterState state) {
    Story story = Story.in(state);
    int facts = story.facts().size();

    assertThat(story.moved(2026, NOTICE, CORRECTED).facts()).hasSize(facts);
  }

  @Test
  void a_filed_matter_whose_acceptance_awaits_a_calendar_is_counted_and_silence_counts_then() {
    Story story =
        Story.filedAt(
            "2026-12-29T10:00",
            "2",
            Story.limit(20, "WORKING_DAY", "ACCEPTED"),
            Story.limit(30, "WORKING_DAY", "RECEIVED"),
            Story.STEPS);
    story.on("2026-12-30T10:00").count(2027, MovesTest.withCalendarOf2027());

    assertThat(story.last(DueDateCounted.class).promised()).isNull();
    assertThat(Objects.requireNonNull(story.matter().submission().acceptance()).due())
        .isEqualTo(until("2027-01-06"));
    story.on("2027-01-06T17:31").look();
    assertThat(story.last(MatterAccepted.class).deemed()).isTrue();
  }

  /// Decided on 16 March: ten working days to deliver, sixty to check the commitment.
  @Test
  void the_delivery_and_the_check_of_a_closed_licence_move_and_its_promise_does_not() {
    Story story =
        Story.filedOnCommitment().acceptOnCommitment().on("2026-03-16T10:00").decide().close();
    PlainDue promised = story.matter().promised().due();
    assertThat(delivery(story)).isEqualTo(until("2026-03-30"));

    story.moved(2026, NOTICE, CORRECTED);

    assertThat(delivery(story)).isEqualTo(until("2026-03-31"));
    assertThat(story.matter().promised().due()).isEqualTo(promised);
    DueDateCounted moved = story.last(DueDateCounted.class);
    assertThat(moved.promised()).isNull();
    assertThat(moved.check()).isNotNull();
    assertThat(Objects.requireNonNull(story.matter().commitment()).check())
        .extracting(LimitRun::due)
        .isEqualTo(moved.check());
  }

  @Test
  void what_is_delivered_has_no_delivery_to_move() {
    Story story =
        Story.filedOnCommitment()
            .acceptOnCommitment()
            .on("2026-03-16T10:00")
            .decide()
            .check(true)
            .close()
            .deliver();
    int facts = story.facts().size();

    assertThat(story.moved(2026, NOTICE, CORRECTED).facts()).hasSize(facts);
  }

  private static @Nullable PlainDue delivery(Story story) {
    return Objects.requireNonNull(story.matter().clocks().delivery()).due();
  }

  private static PlainDue until(String date) {
    return new PlainDue(Story.at(date + "T17:30"), null, null);
  }
}
