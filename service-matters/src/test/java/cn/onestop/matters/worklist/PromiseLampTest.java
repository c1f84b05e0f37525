package cn.onestop.matters.worklist;

import static cn.onestop.matters.worklist.PromiseLamp.NORMAL;
import static cn.onestop.matters.worklist.PromiseLamp.OUT;
import static cn.onestop.matters.worklist.PromiseLamp.RED;
import static cn.onestop.matters.worklist.PromiseLamp.WARNING;
import static cn.onestop.matters.worklist.PromiseLamp.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The promise in these tests ends on Friday 2026-03-06 at 17:30.
class PromiseLampTest {

  private static final WorkingTime TIME =
      new WorkingTime(WorkingCalendar.shipped(), OfficeHours.DEFAULT);
  private static final Instant DUE = at("2026-03-06T17:30");

  @Test
  void with_more_than_a_working_day_left_it_is_normal() {
    assertThat(lamp(accepted(), "2026-03-04T17:29")).isEqualTo(NORMAL);
  }

  @Test
  void on_the_last_working_day_and_the_one_before_it_warns() {
    assertThat(lamp(accepted(), "2026-03-05T08:00")).isEqualTo(WARNING);
    assertThat(lamp(accepted(), "2026-03-06T17:30")).isEqualTo(WARNING);
  }

  @Test
  void right_after_the_promise_it_is_yellow_over_the_weekend_and_the_first_working_day() {
    assertThat(PromiseLamp.of(accepted(), DUE.plusMillis(1), TIME)).isEqualTo(YELLOW);
    assertThat(lamp(accepted(), "2026-03-08T12:00")).isEqualTo(YELLOW);
    assertThat(lamp(accepted(), "2026-03-09T17:00")).isEqualTo(YELLOW);
  }

  @Test
  void it_is_red_when_the_office_opens_on_the_second_working_day_after() {
    Instant opening = TIME.hours().opening(LocalDateTime.parse("2026-03-10T00:00").toLocalDate());

    assertThat(PromiseLamp.of(accepted(), opening.minusMillis(1), TIME)).isEqualTo(YELLOW);
    assertThat(PromiseLamp.of(accepted(), opening, TIME)).isEqualTo(RED);
  }

  @Test
  void what_does_not_run_yet_is_normal() {
    assertThat(lamp(entry("FILED", null, null), "2026-03-30T10:00")).isEqualTo(NORMAL);
  }

  @Test
  void what_is_closed_or_has_ended_has_no_lamp_however_late_it_was() {
    assertThat(lamp(entry("CLOSED", DUE, null), "2026-03-30T10:00")).isEqualTo(OUT);
    assertThat(lamp(entry("WITHDRAWN", DUE, DUE), "2026-03-30T10:00")).isEqualTo(OUT);
  }

  @Test
  void past_the_known_calendars_it_says_only_what_is_certain() {
    Instant lastDay = at("2026-12-31T17:30");
    WorklistEntry entry = entry("ACCEPTED", lastDay, null);

    assertThat(lamp(entry, "2026-12-31T09:00")).isEqualTo(WARNING);
    assertThat(lamp(entry, "2027-01-20T09:00")).isEqualTo(YELLOW);
  }

  private static PromiseLamp lamp(WorklistEntry entry, String now) {
    return PromiseLamp.of(entry, at(now), TIME);
  }

  private static WorklistEntry accepted() {
    return entry("ACCEPTED", DUE, null);
  }

  private static WorklistEntry entry(
      String state, @Nullable Instant due, @Nullable Instant endedAt) {
    return new WorklistEntry(
        "TX-CL-01202603020001",
        "TX-CL-01",
        "残疾人证新办",
        state,
        "511321900000",
        "511321900000-D01",
        "511321900000-W01",
        null,
        "WINDOW",
        "2",
        at("2026-03-02T09:00"),
        due,
        List.of(),
        0,
        List.of("staff-1001"),
        endedAt,
        null,
        null);
  }

  private static Instant at(String office) {
    return TIME.hours().instant(LocalDateTime.parse(office));
  }
}
