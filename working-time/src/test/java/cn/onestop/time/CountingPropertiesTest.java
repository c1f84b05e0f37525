package cn.onestop.time;

import static cn.onestop.time.TheOffice.HOURS;
import static cn.onestop.time.TheOffice.TIME;
import static cn.onestop.time.TheOffice.calendarDays;
import static cn.onestop.time.TheOffice.dueOn;
import static cn.onestop.time.TheOffice.workingDays;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

class CountingPropertiesTest {
  private static final Instant FIRST = TheOffice.at("2024-01-01T00:00");
  private static final WorkingCalendar CALENDAR = TIME.calendar();

  @Property
  void counting_agrees_with_walking_day_by_day(
      @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 60) int days) {
    var due = TIME.due(workingDays(days), start);
    var walked = walk(start, days);
    assertThat(due.dueOn()).isEqualTo(walked);
    assertThat(due.awaitsCalendar()).isEqualTo(walked == null);
  }

  @Property
  void more_days_are_later_and_a_later_start_is_never_earlier(
      @ForAll("starts2025") Instant start,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll @IntRange(max = 1_000_000) int seconds) {
    var due = dueOn(workingDays(days), start);
    assertThat(dueOn(workingDays(days + 1), start)).isAfter(due);
    assertThat(dueOn(workingDays(days), start.plusSeconds(seconds))).isAfterOrEqualTo(due);
    var plain = dueOn(calendarDays(days), start);
    assertThat(dueOn(calendarDays(days + 1), start)).isAfterOrEqualTo(plain);
    assertThat(dueOn(calendarDays(days), start.plusSeconds(seconds))).isAfterOrEqualTo(plain);
  }

  @Property
  void counting_in_two_parts_comes_to_the_same_day(
      @ForAll("starts2025") Instant start,
      @ForAll @IntRange(min = 1, max = 40) int first,
      @ForAll @IntRange(min = 1, max = 40) int second) {
    var between = HOURS.closing(dueOn(workingDays(first), start));
    assertThat(dueOn(workingDays(second), between))
        .isEqualTo(dueOn(workingDays(first + second), start));
  }

  @Property
  void a_limit_in_days_is_due_on_a_working_day_when_the_office_closes(
      @ForAll("starts2025") Instant start, @ForAll("limits") TimeLimit limit) {
    var due = dueOn(limit, start);
    assertThat(CALENDAR.isWorkingDay(due)).isTrue();
    assertThat(TIME.due(limit, start).dueAt()).isEqualTo(HOURS.closing(due));
  }

  @Property
  void moving_off_rest_days_is_never_earlier_and_never_skips_a_working_day(
      @ForAll("starts2025") Instant start, @ForAll @IntRange(min = 1, max = 90) int days) {
    var plain = TIME.officeDay(start).orElseThrow().plusDays(days);
    var due = dueOn(calendarDays(days), start);
    assertThat(due).isAfterOrEqualTo(plain);
    assertThat(plain.datesUntil(due)).noneMatch(CALENDAR::isWorkingDay);
  }

  @Property
  void a_pause_of_whole_working_days_moves_the_due_day_by_as_many(
      @ForAll("starts2025") Instant start,
      @ForAll @IntRange(min = 5, max = 30) int days,
      @ForAll @IntRange(min = 1, max = 4) int after,
      @ForAll @IntRange(min = 1, max = 20) int paused,
      @ForAll @IntRange(max = 86_399) int second) {
    var time = LocalTime.ofSecondOfDay(second);
    var begin = dueOn(workingDays(after), start);
    var end = requireNonNull(walk(HOURS.opening(begin), paused));
    var pause =
        Pause.open(HOURS.instant(begin.atTime(time)), "依据", "听证")
            .endedAt(HOURS.instant(end.atTime(time)));
    var due = TIME.clock(workingDays(days), start, List.of(pause)).deadline(start).dueOn();
    assertThat(due).isEqualTo(dueOn(workingDays(days + paused), start));
  }

  @Property
  void a_pause_never_brings_the_due_moment_forward_and_nothing_is_overdue_in_it(
      @ForAll("starts2025") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll("pauses") List<Duration> turns,
      @ForAll @IntRange(max = 4_000_000) int seconds) {
    var pauses = pauses(start, turns);
    var clock = TIME.clock(limit, start, pauses);
    var now = start.plusSeconds(seconds);
    assertThat(clock.deadline(now).dueAt()).isAfterOrEqualTo(TIME.due(limit, start).dueAt());
    if (clock.reading(now).state() == ClockState.PAUSED) {
      assertThat(clock.reading(now).overdueDays()).isZero();
    }
  }

  @Property
  void used_time_never_shrinks_and_what_is_left_never_grows(
      @ForAll("starts2025") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll("pauses") List<Duration> turns) {
    var clock = TIME.clock(limit, start, pauses(start, turns));
    var before = clock.reading(start);
    for (int i = 1; i < 60; i++) {
      var next = clock.reading(start.plusSeconds(i * 50_000L));
      assertThat(next.usedFraction()).isGreaterThanOrEqualTo(before.usedFraction());
      assertThat(next.used()).isGreaterThanOrEqualTo(before.used());
      assertThat(next.left()).isLessThanOrEqualTo(before.left());
      before = next;
    }
  }

  @Property
  void a_threshold_foretold_is_reached_then_and_not_a_millisecond_before(
      @ForAll("starts2025") Instant start,
      @ForAll("limits") TimeLimit limit,
      @ForAll("pauses") List<Duration> turns,
      @ForAll @IntRange(min = 1, max = 100) int percent,
      @ForAll @IntRange(min = 1, max = 5) int days) {
    var clock = TIME.clock(limit, start, pauses(start, turns));
    var used = clock.whenUsed(percent / 100.0).at();
    if (used != null) {
      assertThat(clock.reading(used).usedFraction()).isGreaterThanOrEqualTo(percent / 100.0);
      assertThat(clock.reading(used.minusMillis(1)).usedFraction()).isLessThan(percent / 100.0);
    }
    var left = clock.whenLeft(days).at();
    if (left != null) {
      assertThat(clock.reading(left).left()).isLessThanOrEqualTo(days);
      if (left.isAfter(start)) {
        assertThat(clock.reading(left.minusMillis(1)).left()).isGreaterThan(days);
      }
    }
    var overdue = clock.whenOverdue(days).at();
    if (overdue != null) {
      assertThat(clock.reading(overdue).overdueDays()).isGreaterThanOrEqualTo(days);
      assertThat(clock.reading(overdue.minusMillis(1)).overdueDays()).isLessThan(days);
    }
  }

  @Property
  void a_calendar_is_awaited_exactly_when_the_count_leaves_the_known_years(
      @ForAll @IntRange(min = 200, max = 364) int dayOfYear,
      @ForAll @IntRange(min = 1, max = 120) int days) {
    var start = HOURS.opening(LocalDate.ofYearDay(2026, dayOfYear));
    var due = TIME.due(workingDays(days), start);
    var walked = walk(start, days);
    if (walked == null) {
      assertThat(due.awaitedYear()).isEqualTo(2027);
      assertThat(due.notBefore()).isEqualTo(LocalDate.of(2026, 12, 31));
      assertThat(due.dueAt()).isNull();
    } else {
      assertThat(due.dueOn()).isEqualTo(walked);
      assertThat(due.awaitedYear()).isNull();
    }
  }

  @Property
  void whatever_the_office_hours_days_are_counted_the_same(
      @ForAll("starts2025") Instant start, @ForAll @IntRange(min = 1, max = 40) int days) {
    var zone = HOURS.zone();
    var straight = OfficeHours.parse("09:00-13:00 13:00-17:30 " + zone);
    assertThat(new WorkingTime(CALENDAR, straight).due(workingDays(days), start).dueOn())
        .isEqualTo(dueOn(workingDays(days), start));
  }

  @Provide
  Arbitrary<Instant> starts() {
    return Arbitraries.longs().between(0, 3L * 365 * 86_400_000 - 1).map(FIRST::plusMillis);
  }

  @Provide
  Arbitrary<Instant> starts2025() {
    return Arbitraries.longs().between(0, 2L * 365 * 86_400_000).map(FIRST::plusMillis);
  }

  @Provide
  Arbitrary<TimeLimit> limits() {
    return Combinators.combine(Arbitraries.integers().between(1, 40), Arbitraries.of(true, false))
        .as((amount, working) -> working ? workingDays(amount) : calendarDays(amount));
  }

  /// Gap, length, gap, length, …; a last gap without length is a pause that goes on.
  @Provide
  Arbitrary<List<Duration>> pauses() {
    return Arbitraries.integers().between(1, 600_000).map(Duration::ofSeconds).list().ofMaxSize(5);
  }

  private static List<Pause> pauses(Instant start, List<Duration> turns) {
    var pauses = new ArrayList<Pause>();
    var at = start;
    for (int i = 0; i < turns.size(); i += 2) {
      at = at.plus(turns.get(i));
      var pause = Pause.open(at, "依据", "听证");
      if (i + 1 < turns.size()) {
        at = at.plus(turns.get(i + 1));
        pause = pause.endedAt(at);
      }
      pauses.add(i % 4 == 0 ? pause : pause.approvedFor(2));
    }
    return pauses;
  }

  /// The plainest way to count: look at each day. Null when a day is not known.
  private static @Nullable LocalDate walk(Instant start, int days) {
    var local = HOURS.local(start);
    var date = local.toLocalDate();
    if (local.toLocalTime().isAfter(HOURS.closes())) {
      date = date.plusDays(1);
    }
    int left = days;
    while (CALENDAR.knows(date.getYear())) {
      if (CALENDAR.isWorkingDay(date) && left-- == 0) {
        return date;
      }
      date = date.plusDays(1);
    }
    return null;
  }
}
