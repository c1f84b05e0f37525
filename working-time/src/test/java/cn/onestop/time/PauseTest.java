package cn.onestop.time;

import static cn.onestop.time.TheOffice.TIME;
import static cn.onestop.time.TheOffice.at;
import static cn.onestop.time.TheOffice.calendarDays;
import static cn.onestop.time.TheOffice.wall;
import static cn.onestop.time.TheOffice.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PauseTest {
  /// Monday; ten working days on is 2026-03-16.
  private static final Instant START = at("2026-03-02T10:00");

  private static final Instant LATER = at("2026-06-01T10:00");

  @Test
  void without_a_pause_nothing_moves() {
    assertThat(due(10)).isEqualTo("2026-03-16T17:30");
  }

  @ParameterizedTest
  @CsvSource({
    "exactly two days,        2026-03-04T10:00, 2026-03-06T10:00, 2026-03-18",
    "a weekend costs nothing, 2026-03-06T17:30, 2026-03-09T09:00, 2026-03-16",
    "lunch costs nothing,     2026-03-04T12:00, 2026-03-04T13:30, 2026-03-16",
    "an hour is a day,        2026-03-04T10:00, 2026-03-04T11:00, 2026-03-17",
    "a day and a minute is two, 2026-03-04T10:00, 2026-03-05T10:01, 2026-03-18",
    "the day not counted cannot be paused, 2026-03-02T11:00, 2026-03-02T17:00, 2026-03-16"
  })
  void a_pause_moves_the_due_day_and_parts_of_a_day_round_up(
      String why, String from, String until, String due) {
    assertThat(due(10, pause(from, until))).as(why).isEqualTo(due + "T17:30");
  }

  @Test
  void pause_resume_and_pause_again_is_exact() {
    // 3.5 hours each: together one working day, not two.
    var morningHalf = pause("2026-03-04T09:00", "2026-03-04T14:00");
    var nextHalf = pause("2026-03-06T09:00", "2026-03-06T14:00");
    assertThat(due(10, morningHalf, nextHalf)).isEqualTo("2026-03-17T17:30");
    var reading =
        TIME.clock(workingDays(10), START, List.of(morningHalf, nextHalf))
            .reading(at("2026-03-06T17:30"));
    assertThat(reading.usedFraction()).isEqualTo(0.3);
    assertThat(reading.used()).isEqualTo(3);
    assertThat(reading.left()).isEqualTo(7);
    assertThat(reading.pausedDays()).isEqualTo(1);
  }

  @Test
  void time_paused_twice_is_deducted_once() {
    assertThat(
            due(
                10,
                pause("2026-03-04T10:00", "2026-03-06T10:00"),
                pause("2026-03-05T10:00", "2026-03-06T10:00")))
        .isEqualTo("2026-03-18T17:30");
  }

  @Test
  void a_pause_longer_than_approved_is_deducted_as_far_as_approved() {
    var approved = pause("2026-03-04T10:00", "2026-03-13T10:00").approvedFor(3);
    assertThat(due(10, approved)).isEqualTo("2026-03-19T17:30");
    assertThat(due(10, pause("2026-03-04T10:00", "2026-03-05T10:00").approvedFor(3)))
        .isEqualTo("2026-03-17T17:30");
  }

  @Test
  void a_pause_that_goes_on_counts_up_to_now() {
    var clock = TIME.clock(workingDays(10), START, List.of(open("2026-03-04T10:00")));
    assertThat(wall(clock.deadline(at("2026-03-05T10:00")).dueAt())).isEqualTo("2026-03-17T17:30");
    assertThat(wall(clock.deadline(at("2026-03-06T10:00")).dueAt())).isEqualTo("2026-03-18T17:30");
    assertThat(wall(clock.deadline(at("2026-03-06T10:01")).dueAt())).isEqualTo("2026-03-19T17:30");
    assertThat(clock.reading(at("2026-03-06T10:01")).state()).isEqualTo(ClockState.PAUSED);
  }

  @Test
  void used_and_left_stand_still_while_paused() {
    var clock = TIME.clock(workingDays(10), START, List.of(open("2026-03-04T10:00")));
    var before = clock.reading(at("2026-03-04T10:00"));
    for (var now = at("2026-03-04T10:00"); now.isBefore(LATER); now = now.plusSeconds(47 * 60)) {
      var reading = clock.reading(now);
      assertThat(reading.state()).isEqualTo(ClockState.PAUSED);
      assertThat(reading.usedFraction()).isEqualTo(before.usedFraction());
      assertThat(reading.left()).isEqualTo(before.left());
      assertThat(reading.overdueDays()).isZero();
    }
  }

  @Test
  void nothing_lies_ahead_of_a_clock_that_stands_but_what_was_reached_before() {
    var clock = TIME.clock(workingDays(10), START, List.of(open("2026-03-06T10:00")));
    assertThat(clock.whenUsed(0.9).standsStill()).isTrue();
    assertThat(clock.whenLeft(1).standsStill()).isTrue();
    assertThat(clock.whenLeft(0).standsStill()).isTrue();
    assertThat(clock.whenOverdue(1).standsStill()).isTrue();
    assertThat(wall(clock.whenUsed(0.2).at())).isEqualTo("2026-03-04T17:30");
  }

  @Test
  void what_is_reached_at_the_very_begin_of_a_pause_is_reached() {
    var clock = TIME.clock(workingDays(10), START, List.of(open("2026-03-05T09:00")));
    assertThat(wall(clock.whenUsed(0.2).at())).isEqualTo("2026-03-04T17:30");
    assertThat(wall(clock.whenLeft(8).at())).isEqualTo("2026-03-04T17:30");
  }

  @Test
  void after_the_approved_length_the_clock_goes_on_by_itself() {
    var clock =
        TIME.clock(workingDays(10), START, List.of(open("2026-03-04T10:00").approvedFor(3)));
    assertThat(clock.reading(at("2026-03-09T09:30")).state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.reading(at("2026-03-09T10:30")).state()).isEqualTo(ClockState.RUNNING);
    assertThat(wall(clock.whenLeft(0).at())).isEqualTo("2026-03-19T17:30");
    assertThat(wall(clock.whenOverdue(2).at())).isEqualTo("2026-03-23T09:00");
    assertThat(wall(clock.deadline(LATER).dueAt())).isEqualTo("2026-03-19T17:30");
  }

  @Test
  void a_pause_begun_on_rest_days_after_the_last_day_keeps_the_matter_in_time() {
    // Plain end on Saturday 2026-03-21, due on Monday.
    var petition =
        TIME.clock(calendarDays(15), at("2026-03-06T10:00"), List.of(open("2026-03-22T10:00")));
    for (var now = at("2026-03-22T10:00"); now.isBefore(LATER); now = now.plusSeconds(31 * 60)) {
      assertThat(petition.reading(now).state()).as(wall(now)).isEqualTo(ClockState.PAUSED);
    }
  }

  @Test
  void a_pause_begun_after_the_due_moment_heals_nothing() {
    assertThat(due(10, pause("2026-03-17T09:00", "2026-03-20T09:00")))
        .isEqualTo("2026-03-16T17:30");
  }

  @Test
  void a_pause_begun_in_the_last_hours_keeps_the_matter_in_time_while_it_goes_on() {
    // The first pause takes a minute and gives the rest of a day; the second begins in that rest.
    var minute = pause("2026-03-04T10:00", "2026-03-04T10:01");
    var second = open("2026-03-17T16:00");
    var clock = TIME.clock(workingDays(10), START, List.of(minute, second));
    for (var now = at("2026-03-17T16:00"); now.isBefore(LATER); now = now.plusSeconds(31 * 60)) {
      assertThat(clock.reading(now).overdueDays()).as(wall(now)).isZero();
    }
    assertThat(due(10, minute, second.endedAt(at("2026-03-19T10:00"))))
        .isEqualTo("2026-03-19T17:30");
  }

  @Test
  void calendar_days_are_paused_in_calendar_days() {
    // Plain: 2026-03-17. Three days paused: 2026-03-20. Five: a Sunday, so Monday.
    assertThat(calendarDue(pause("2026-03-10T10:00", "2026-03-13T10:00")))
        .isEqualTo("2026-03-20T17:30");
    assertThat(calendarDue(pause("2026-03-10T10:00", "2026-03-15T10:00")))
        .isEqualTo("2026-03-23T17:30");
    assertThat(calendarDue(pause("2026-03-10T10:00", "2026-03-10T11:00")))
        .isEqualTo("2026-03-18T17:30");
  }

  @Test
  void a_pause_into_a_missing_year_awaits_its_calendar() {
    var clock =
        TIME.clock(workingDays(10), at("2026-12-10T10:00"), List.of(open("2026-12-14T10:00")));
    assertThat(clock.deadline(at("2026-12-15T10:00")).dueOn()).isNotNull();
    assertThat(clock.deadline(at("2027-02-15T10:00")).awaitedYear()).isEqualTo(2027);
    assertThat(clock.reading(at("2027-02-15T10:00")).state())
        .isEqualTo(ClockState.AWAITING_CALENDAR);
    // Begun on the last known day, when only the rest of that day remained.
    var late =
        TIME.clock(
            workingDays(14),
            at("2026-12-10T10:00"),
            List.of(pause("2026-12-14T10:00", "2026-12-14T10:01"), open("2026-12-31T16:00")));
    assertThat(late.deadline(at("2026-12-31T15:00")).dueOn()).isEqualTo("2026-12-31");
    assertThat(late.deadline(at("2027-01-10T10:00")).awaitedYear()).isEqualTo(2027);
  }

  @Test
  void a_pause_cannot_end_before_it_begins() {
    assertThatThrownBy(() -> pause("2026-03-04T10:00", "2026-03-04T09:00"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> open("2026-03-04T10:00").approvedFor(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String due(int days, Pause... pauses) {
    var deadline = TIME.clock(workingDays(days), START, Arrays.asList(pauses)).deadline(LATER);
    return wall(deadline.dueAt());
  }

  private static String calendarDue(Pause pause) {
    return wall(TIME.clock(calendarDays(15), START, List.of(pause)).deadline(LATER).dueAt());
  }

  private static Pause pause(String from, String until) {
    return open(from).endedAt(at(until));
  }

  private static Pause open(String from) {
    return Pause.open(at(from), "行政许可法第45条", "听证");
  }
}
