package cn.onestop.time;

import static cn.onestop.time.TheOffice.TIME;
import static cn.onestop.time.TheOffice.at;
import static cn.onestop.time.TheOffice.calendarDays;
import static cn.onestop.time.TheOffice.dueOn;
import static cn.onestop.time.TheOffice.wall;
import static cn.onestop.time.TheOffice.workingDays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.time.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

  @ParameterizedTest
  @CsvSource({
    "2025-01-24,  5, 2025-02-07",
    "2025-09-26,  5, 2025-10-10",
    "2025-09-30, 20, 2025-11-04",
    "2026-02-13,  1, 2026-02-14",
    "2026-02-13,  5, 2026-02-27",
    "2026-09-18, 10, 2026-10-09",
    "2026-04-30, 20, 2026-06-01",
    "2026-09-30, 20, 2026-11-03"
  })
  void working_days_skip_rest_days_and_include_make_up_workdays(
      LocalDate start, int days, LocalDate due) {
    assertThat(dueOn(workingDays(days), at(start + "T10:00"))).isEqualTo(due);
  }

  @Test
  void a_day_ends_when_the_office_closes() {
    assertThat(wall(TIME.due(workingDays(5), at("2026-03-02T10:00")).dueAt()))
        .isEqualTo("2026-03-09T17:30");
  }

  @ParameterizedTest
  @CsvSource({
    "before opening,            2026-03-02T07:00,     2026-03-03",
    "in the morning,            2026-03-02T10:00,     2026-03-03",
    "at lunch,                  2026-03-02T12:30,     2026-03-03",
    "at the closing moment,     2026-03-02T17:30,     2026-03-03",
    "after closing,             2026-03-02T17:30:00.001, 2026-03-04",
    "after closing on a Friday, 2026-03-06T18:00,     2026-03-10",
    "on a Saturday,             2026-03-07T10:00,     2026-03-10",
    "on a holiday,              2026-02-18T10:00,     2026-02-25",
    "on a make-up Saturday,     2026-02-14T10:00,     2026-02-24",
    "after closing before the festival, 2026-02-14T18:00, 2026-02-25",
    "on a Friday before a make-up Saturday, 2026-02-27T10:00, 2026-02-28"
  })
  void what_comes_after_closing_time_or_on_a_rest_day_counts_on_the_next_working_day(
      String when, String start, LocalDate due) {
    assertThat(dueOn(workingDays(1), at(start))).as(when).isEqualTo(due);
  }

  @Test
  void one_working_day_is_a_day_of_the_office_not_twenty_four_hours() {
    assertThat(wall(TIME.due(workingDays(1), at("2026-03-06T16:00")).dueAt()))
        .isEqualTo("2026-03-09T17:30");
    var clock = TIME.clock(workingDays(1), at("2026-03-06T16:00"));
    assertThat(clock.reading(at("2026-03-09T12:00")).usedFraction()).isEqualTo(3 / 7.0);
  }

  @Test
  void what_the_office_tells_on_a_rest_day_counts_from_that_day() {
    var hearing = TimeLimit.workingDays(5, "行政许可法第47条", StartEvent.NOTIFIED);
    assertThat(dueOn(hearing, at("2026-03-07T10:00"))).isEqualTo(LocalDate.of(2026, 3, 13));
    assertThat(dueOn(hearing, at("2026-03-06T20:00"))).isEqualTo(LocalDate.of(2026, 3, 13));
    var received = TimeLimit.workingDays(5, "行政许可法第32条", StartEvent.RECEIVED);
    assertThat(dueOn(received, at("2026-03-07T10:00"))).isEqualTo(LocalDate.of(2026, 3, 16));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T10:00, 15, 2026-03-17",
    "2026-03-06T10:00, 15, 2026-03-23",
    "2026-09-16T10:00, 15, 2026-10-08",
    "2026-02-13T10:00,  1, 2026-02-14",
    "2026-01-16T10:00, 30, 2026-02-24",
    "2026-03-06T18:00,  7, 2026-03-16",
    "2026-03-02T10:00, 60, 2026-05-06"
  })
  void calendar_days_that_end_on_a_rest_day_move_to_the_next_working_day(
      String start, int days, LocalDate due) {
    assertThat(dueOn(calendarDays(days), at(start))).isEqualTo(due);
    assertThat(wall(TIME.due(calendarDays(days), at(start)).dueAt())).isEqualTo(due + "T17:30");
  }

  @Test
  void hours_run_from_the_moment_itself_through_night_and_holiday() {
    var limit = TimeLimit.hours(24, "12345工作办法", StartEvent.RECEIVED);
    assertThat(wall(TIME.due(limit, at("2026-03-06T18:20")).dueAt())).isEqualTo("2026-03-07T18:20");
    var urgent = TimeLimit.hours(48, "临时救助", StartEvent.FILED);
    assertThat(wall(TIME.due(urgent, at("2026-12-31T08:00")).dueAt()))
        .isEqualTo("2027-01-02T08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:00, 2026-03-02",
    "2026-03-02T16:59, 2026-03-02",
    "2026-03-02T17:30, 2026-03-02",
    "2026-03-02T18:00, 2026-03-03",
    "2026-03-07T10:00, 2026-03-09"
  })
  void on_the_spot_is_the_same_working_day(String start, LocalDate due) {
    var limit = TimeLimit.onTheSpot("即办", StartEvent.ACCEPTED);
    assertThat(wall(TIME.due(limit, at(start)).dueAt())).isEqualTo(due + "T17:30");
  }

  @Test
  void a_missing_year_is_awaited_with_what_is_known() {
    var due = TIME.due(workingDays(20), at("2026-12-10T10:00"));
    assertThat(due.awaitsCalendar()).isTrue();
    assertThat(due.dueAt()).isNull();
    assertThat(due.dueOn()).isNull();
    assertThat(due.awaitedYear()).isEqualTo(2027);
    assertThat(due.notBefore()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(due.isPast(at("2029-01-01T00:00"))).isFalse();
  }

  @Test
  void the_import_of_the_missing_year_settles_the_date() {
    var notice =
        WorkingCalendar.parse(
            "year 2027\nversion 1\nsource test\nholiday 2027-01-01..2027-01-03 元旦\n");
    var later = new WorkingTime(TIME.calendar().with(notice), TIME.hours());
    assertThat(later.due(workingDays(20), at("2026-12-10T10:00")).dueOn())
        .isEqualTo(LocalDate.of(2027, 1, 8));
  }

  @Test
  void the_last_known_day_can_still_be_due() {
    assertThat(dueOn(workingDays(15), at("2026-12-10T10:00")))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-05T10:00, 2027, 2027-01-05",
    "2026-12-31T18:00, 2027, 2026-12-31",
    "2023-06-01T10:00, 2023, 2023-06-01"
  })
  void a_start_that_no_calendar_covers_is_awaited_too(String start, int year, LocalDate notBefore) {
    for (var limit : List.of(workingDays(3), calendarDays(3))) {
      var due = TIME.due(limit, at(start));
      assertThat(due.awaitedYear()).isEqualTo(year);
      assertThat(due.notBefore()).isEqualTo(notBefore);
    }
  }

  @Test
  void calendar_days_into_a_missing_year_are_not_before_their_plain_last_day() {
    var due = TIME.due(calendarDays(15), at("2026-12-25T10:00"));
    assertThat(due.awaitedYear()).isEqualTo(2027);
    assertThat(due.notBefore()).isEqualTo(LocalDate.of(2027, 1, 9));
  }

  @Test
  void counting_never_jumps_over_a_missing_year() {
    var years = TIME.calendar().years();
    var gap =
        new WorkingTime(WorkingCalendar.of(List.of(years.get(0), years.get(2))), TIME.hours());
    var due = gap.due(workingDays(20), at("2024-12-20T10:00"));
    assertThat(due.awaitedYear()).isEqualTo(2025);
    assertThat(due.notBefore()).isEqualTo(LocalDate.of(2024, 12, 31));
  }

  @Test
  void two_clocks_of_one_matter_know_nothing_of_each_other() {
    var reply = TIME.clock(workingDays(1), at("2026-03-02T10:00"));
    var finish =
        TIME.clock(
            workingDays(10),
            at("2026-03-02T10:00"),
            List.of(Pause.open(at("2026-03-03T09:00"), "行政许可法第45条", "听证")));
    var now = at("2026-03-05T09:00");
    assertThat(reply.reading(now).state()).isEqualTo(ClockState.OVERDUE);
    assertThat(finish.reading(now).state()).isEqualTo(ClockState.PAUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T07:00, 2026-03-02T09:00",
    "2026-03-02T09:00, 2026-03-02T09:00",
    "2026-03-02T12:30, 2026-03-02T13:30",
    "2026-03-02T17:29, 2026-03-02T17:29",
    "2026-03-02T17:30, 2026-03-03T09:00",
    "2026-02-14T18:00, 2026-02-24T09:00",
    "2026-02-28T08:00, 2026-02-28T09:00"
  })
  void a_reminder_goes_out_in_office_hours(String moment, String open) {
    assertThat(wall(TIME.nextOpen(at(moment)).at())).isEqualTo(open);
  }

  @Test
  void a_reminder_after_the_last_known_day_awaits_the_calendar() {
    assertThat(TIME.nextOpen(at("2026-12-31T18:00")).awaitedYear()).isEqualTo(2027);
  }

  @Test
  void an_office_day_is_the_day_something_counts_for() {
    assertThat(TIME.officeDay(at("2026-03-06T18:00"))).contains(LocalDate.of(2026, 3, 9));
    assertThat(TIME.officeDay(at("2027-03-06T18:00"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_limit_of_no_days_is_none(int amount) {
    assertThatThrownBy(() -> workingDays(amount)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void codes_of_units_read_back(LimitUnit unit) {
    assertThat(LimitUnit.ofCode(unit.code())).isEqualTo(unit);
  }

  @ParameterizedTest
  @EnumSource
  void codes_of_events_read_back(StartEvent event) {
    assertThat(StartEvent.ofCode(event.code())).isEqualTo(event);
  }

  @Test
  void an_extension_adds_its_days_and_its_ground() {
    var longer = workingDays(20).extendedBy(10, "负责人批准延期");
    assertThat(longer.amount()).isEqualTo(30);
    assertThat(longer.basis()).isEqualTo("行政许可法第42条；负责人批准延期");
    assertThat(dueOn(longer, at("2026-03-02T10:00")))
        .isAfter(Objects.requireNonNull(dueOn(workingDays(20), at("2026-03-02T10:00"))));
  }
}
