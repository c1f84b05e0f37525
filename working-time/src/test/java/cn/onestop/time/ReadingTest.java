package cn.onestop.time;

import static cn.onestop.time.TheOffice.TIME;
import static cn.onestop.time.TheOffice.at;
import static cn.onestop.time.TheOffice.calendarDays;
import static cn.onestop.time.TheOffice.wall;
import static cn.onestop.time.TheOffice.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  /// Accepted on a Monday; due on Monday 2026-03-09 when the office closes.
  private final LimitClock clock = TIME.clock(workingDays(5), at("2026-03-02T10:00"));

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00,     0, 5, 0, RUNNING",
    "2026-03-02T23:00,     0, 5, 0, RUNNING",
    "2026-03-03T09:00,     0, 5, 0, RUNNING",
    "2026-03-03T09:01,     1, 5, 0, RUNNING",
    "2026-03-03T17:30,     1, 4, 0, RUNNING",
    "2026-03-06T17:29,     4, 2, 0, RUNNING",
    "2026-03-06T17:30,     4, 1, 0, RUNNING",
    "2026-03-08T12:00,     4, 1, 0, RUNNING",
    "2026-03-09T17:29,     5, 1, 0, RUNNING",
    "2026-03-09T17:30,     5, 0, 0, RUNNING",
    "2026-03-09T17:30:00.001, 5, 0, 1, OVERDUE",
    "2026-03-10T09:00,     5, 0, 1, OVERDUE",
    "2026-03-10T17:30,     6, 0, 1, OVERDUE",
    "2026-03-11T08:59,     6, 0, 1, OVERDUE",
    "2026-03-11T09:00,     6, 0, 2, OVERDUE",
    "2026-03-15T12:00,     9, 0, 4, OVERDUE"
  })
  void a_reading_tells_what_is_used_left_and_overdue(
      String now, int used, int left, int overdue, ClockState state) {
    var reading = clock.reading(at(now));
    assertThat(reading.used()).as("used").isEqualTo(used);
    assertThat(reading.left()).as("left").isEqualTo(left);
    assertThat(reading.overdueDays()).as("overdue").isEqualTo(overdue);
    assertThat(reading.state()).isEqualTo(state);
  }

  @Test
  void the_next_threshold_is_known_ahead() {
    assertThat(wall(clock.whenUsed(0.9).at())).isEqualTo("2026-03-09T14:00");
    assertThat(wall(clock.whenUsed(0.5).at())).isEqualTo("2026-03-05T14:00");
    assertThat(wall(clock.whenLeft(1).at())).isEqualTo("2026-03-06T17:30");
    assertThat(wall(clock.whenLeft(0).at())).isEqualTo("2026-03-09T17:30");
    assertThat(wall(clock.whenLeft(9).at())).isEqualTo("2026-03-02T10:00");
    assertThat(wall(clock.whenOverdue(1).at())).isEqualTo("2026-03-09T17:30:00.001");
    assertThat(wall(clock.whenOverdue(2).at())).isEqualTo("2026-03-11T09:00");
  }

  @Test
  void a_threshold_in_known_days_is_known_though_the_due_day_is_not() {
    var late = TIME.clock(workingDays(20), at("2026-12-04T10:00"));
    assertThat(late.deadline(at("2026-12-04T10:00")).awaitedYear()).isEqualTo(2027);
    assertThat(wall(late.whenUsed(0.9).at())).isEqualTo("2026-12-30T17:30");
    assertThat(wall(late.whenLeft(1).at())).isEqualTo("2026-12-31T17:30");
    assertThat(late.whenLeft(0).awaitedYear()).isEqualTo(2027);
    assertThat(late.whenOverdue(2).awaitedYear()).isEqualTo(2027);
    assertThat(late.reading(at("2026-12-30T18:00")).usedFraction()).isEqualTo(0.9);
    assertThat(late.reading(at("2026-12-30T18:00")).state()).isEqualTo(ClockState.RUNNING);
    assertThat(late.reading(at("2027-01-20T10:00")).state())
        .isEqualTo(ClockState.AWAITING_CALENDAR);
  }

  @Test
  void a_matter_due_in_the_last_known_days_is_overdue_in_the_missing_year() {
    var late = TIME.clock(workingDays(5), at("2026-12-23T10:00"));
    var reading = late.reading(at("2027-01-20T10:00"));
    assertThat(reading.state()).isEqualTo(ClockState.OVERDUE);
    assertThat(reading.overdueDays()).isEqualTo(1);
    assertThat(late.whenOverdue(1).at()).isNotNull();
    assertThat(late.whenOverdue(2).awaitedYear()).isEqualTo(2027);
  }

  @Test
  void a_start_in_a_missing_year_has_no_figures() {
    var unknown = TIME.clock(workingDays(5), at("2027-03-01T10:00"));
    var reading = unknown.reading(at("2027-04-01T10:00"));
    assertThat(reading.state()).isEqualTo(ClockState.AWAITING_CALENDAR);
    assertThat(reading.used()).isZero();
    assertThat(reading.left()).isEqualTo(5);
    assertThat(unknown.whenUsed(0.5).awaitedYear()).isEqualTo(2027);
    assertThat(unknown.whenLeft(1).awaitedYear()).isEqualTo(2027);
  }

  @Test
  void calendar_days_are_read_in_calendar_days_and_overdue_in_working_days() {
    // Plain end Saturday 2026-03-21, moved to Monday the 23rd.
    var petition = TIME.clock(calendarDays(15), at("2026-03-06T10:00"));
    assertThat(petition.deadline(at("2026-03-06T10:00")).dueOn())
        .isEqualTo(LocalDate.of(2026, 3, 23));
    assertThat(petition.reading(at("2026-03-08T12:00")).used()).isEqualTo(2);
    assertThat(petition.reading(at("2026-03-08T12:00")).left()).isEqualTo(14);
    assertThat(wall(petition.whenLeft(1).at())).isEqualTo("2026-03-20T17:30");
    assertThat(petition.reading(at("2026-03-22T12:00")).left()).isEqualTo(1);
    assertThat(petition.reading(at("2026-03-24T12:00")).overdueDays()).isEqualTo(1);
    assertThat(wall(petition.whenOverdue(2).at())).isEqualTo("2026-03-25T09:00");
  }

  @Test
  void on_the_spot_is_measured_in_what_is_left_of_the_day() {
    var spot = TIME.clock(TimeLimit.onTheSpot("即办", StartEvent.ACCEPTED), at("2026-03-02T15:30"));
    assertThat(wall(spot.whenUsed(0.5).at())).isEqualTo("2026-03-02T16:30");
    assertThat(spot.reading(at("2026-03-02T16:30")).left()).isEqualTo(1);
    assertThat(spot.reading(at("2026-03-02T17:31")).overdueDays()).isEqualTo(1);
    var last = TIME.clock(TimeLimit.onTheSpot("即办", StartEvent.ACCEPTED), at("2026-03-02T17:30"));
    assertThat(last.reading(at("2026-03-02T17:30")).usedFraction()).isEqualTo(1);
    assertThat(wall(last.whenUsed(0.5).at())).isEqualTo("2026-03-02T17:30");
  }

  @Test
  void hours_are_read_in_hours() {
    var urgent = TIME.clock(TimeLimit.hours(48, "临时救助", StartEvent.FILED), at("2026-03-06T18:00"));
    var reading = urgent.reading(at("2026-03-07T18:30"));
    assertThat(reading.used()).isEqualTo(25);
    assertThat(reading.left()).isEqualTo(24);
    assertThat(wall(urgent.whenUsed(0.5).at())).isEqualTo("2026-03-07T18:00");
    assertThat(urgent.reading(at("2026-03-08T18:30")).overdueDays()).isEqualTo(1);
    assertThat(wall(urgent.whenOverdue(2).at())).isEqualTo("2026-03-10T09:00");
  }

  @Test
  void reading_changes_nothing() {
    var before = clock.deadline(at("2026-03-05T10:00"));
    for (int i = 0; i < 10; i++) {
      clock.reading(at("2026-03-05T10:00"));
    }
    assertThat(clock.deadline(at("2026-03-05T10:00"))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
  void only_a_part_of_a_limit_can_be_used(double fraction) {
    assertThatThrownBy(() -> clock.whenUsed(fraction)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void overdue_begins_at_one() {
    assertThatThrownBy(() -> clock.whenOverdue(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
