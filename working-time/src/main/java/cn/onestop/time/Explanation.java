package cn.onestop.time;

import cn.onestop.time.CountingStep.Kind;
import cn.onestop.time.Stops.Stop;
import cn.onestop.time.calendar.CalendarYear;
import cn.onestop.time.calendar.Holiday;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells how a deadline was counted. Its length is bounded: long lists end in a sum.
final class Explanation {
  /// More holidays, make-up days or pauses than anybody reads are summed up.
  private static final int LISTED = 12;

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final LimitClock clock;
  private final WorkingTime time;
  private final List<CountingStep> steps = new ArrayList<>();

  Explanation(LimitClock clock, WorkingTime time) {
    this.clock = clock;
    this.time = time;
  }

  List<CountingStep> steps(Moment due, long end, Instant now) {
    begin();
    var last = due.at() == null ? clock.notBefore(end) : time.hours().dateOf(due.at());
    if (clock.limit().unit() == LimitUnit.WORKING_DAY) {
      skipped(clock.dayZero(), last);
    }
    pauses(end, now);
    if (due.at() == null) {
      int year = due.awaitedYear() == null ? 0 : due.awaitedYear();
      add(Kind.AWAITING_CALENDAR, last, null, year, "");
    } else if (clock.limit().unit() == LimitUnit.HOUR) {
      add(Kind.DUE_AT_HOUR, last, null, 0, wall(due.at()));
    } else {
      rollForward(end, last);
      add(Kind.DUE, last, null, 0, time.hours().closes().toString());
    }
    return steps;
  }

  private void begin() {
    var date = time.hours().dateOf(clock.start());
    var zero = clock.dayZero();
    add(Kind.STARTED, date, null, 0, wall(clock.start()));
    if (!zero.equals(date)) {
      add(Kind.COUNTS_ON_NEXT_WORKING_DAY, date, zero, 0, "");
    }
    switch (clock.limit().unit()) {
      case WORKING_DAY -> {
        var days = time.days(zero);
        var first = days.day(days.before(zero.plusDays(1)));
        if (first != null) {
          add(Kind.COUNTING_BEGINS, zero, first, 0, "");
        }
      }
      case CALENDAR_DAY -> add(Kind.COUNTING_BEGINS, zero, zero.plusDays(1), 0, "");
      case HOUR -> add(Kind.HOURS_BEGIN, date, null, 0, wall(clock.start()));
      case ON_THE_SPOT -> {}
    }
  }

  /// What lies after day zero up to the last day, that day included.
  private void skipped(LocalDate zero, LocalDate last) {
    var from = zero.plusDays(1);
    if (last.isBefore(from)) {
      return;
    }
    var years =
        time.calendar().years().stream()
            .filter(year -> year.year() >= from.getYear() && year.year() <= last.getYear())
            .toList();
    var holidays = holidays(years, from, last);
    long holidayDays = holidays.stream().mapToInt(Holiday::days).sum();
    var days = time.days(zero);
    long working = (long) days.before(last.plusDays(1)) - days.before(from);
    long weekends = ChronoUnit.DAYS.between(zero, last) - working - holidayDays;
    if (weekends > 0) {
      add(Kind.WEEKENDS_SKIPPED, from, last, (int) weekends, "");
    }
    holidays.stream()
        .limit(LISTED)
        .forEach(off -> add(Kind.HOLIDAY_SKIPPED, off.from(), off.to(), off.days(), off.name()));
    var more = holidays.stream().skip(LISTED).toList();
    if (!more.isEmpty()) {
      int sum = more.stream().mapToInt(Holiday::days).sum();
      add(Kind.MORE_HOLIDAYS_SKIPPED, more.getFirst().from(), more.getLast().to(), sum, "");
    }
    makeUpWorkdays(years, from, last);
  }

  private static List<Holiday> holidays(List<CalendarYear> years, LocalDate from, LocalDate last) {
    return years.stream()
        .flatMap(year -> year.holidays().stream())
        .filter(off -> !off.to().isBefore(from) && !off.from().isAfter(last))
        .map(off -> new Holiday(later(off.from(), from), earlier(off.to(), last), off.name()))
        .toList();
  }

  private void makeUpWorkdays(List<CalendarYear> years, LocalDate from, LocalDate last) {
    var days =
        years.stream()
            .flatMap(year -> year.makeUpWorkdays().stream())
            .filter(day -> !day.isBefore(from) && !day.isAfter(last))
            .toList();
    if (!days.isEmpty()) {
      var list =
          days.stream().limit(LISTED).map(LocalDate::toString).collect(Collectors.joining(", "));
      add(
          Kind.MAKE_UP_WORKDAYS_COUNTED,
          days.getFirst(),
          days.getLast(),
          days.size(),
          days.size() > LISTED ? list + " …" : list);
    }
  }

  private void pauses(long end, Instant now) {
    var stops = clock.stops().list();
    stops.stream().limit(LISTED).forEach(stop -> pause(stop, now));
    var more = stops.stream().skip(LISTED).toList();
    if (!more.isEmpty()) {
      long sum = more.stream().mapToLong(stop -> length(stop, now)).sum();
      var lastPause = more.getLast().pause();
      add(
          Kind.MORE_PAUSES,
          time.hours().dateOf(more.getFirst().pause().from()),
          time.hours().dateOf(lastPause.until() == null ? now : lastPause.until()),
          days(sum),
          "");
    }
    if (stops.size() > 1 && clock.limit().unit() != LimitUnit.HOUR) {
      add(Kind.PAUSES_MOVE_DUE, null, null, clock.movedDays(end), "");
    }
  }

  private void pause(Stop stop, Instant now) {
    var pause = stop.pause();
    var from = time.hours().dateOf(pause.from());
    var text = pause.kind() + " " + pause.basis();
    int days = days(length(stop, now));
    if (pause.until() == null) {
      add(Kind.PAUSED_SO_FAR, from, null, days, text);
    } else {
      add(Kind.PAUSED, from, time.hours().dateOf(pause.until()), days, text);
    }
    var until = pause.until() == null ? now : pause.until();
    if (pause.approvedDays() != null && clock.scale().at(until) > stop.to()) {
      add(Kind.PAUSE_CAPPED, from, null, pause.approvedDays(), "");
    }
  }

  private void rollForward(long end, LocalDate due) {
    if (clock.limit().unit() != LimitUnit.CALENDAR_DAY) {
      return;
    }
    var plain = clock.notBefore(end);
    if (plain.isBefore(due)) {
      var holiday = holidays(time.calendar().years(), plain, plain);
      if (holiday.isEmpty()) {
        add(Kind.ROLLED_OFF_WEEKEND, plain, due, 0, "");
      } else {
        add(Kind.ROLLED_OFF_HOLIDAY, plain, due, 0, holiday.getFirst().name());
      }
    }
  }

  private long length(Stop stop, Instant now) {
    return clock.stops().lengthSoFar(stop, now);
  }

  private int days(long millis) {
    return Math.toIntExact(Math.ceilDiv(millis, clock.scale().unit()));
  }

  private String wall(Instant moment) {
    return time.hours().local(moment).format(MINUTES);
  }

  private void add(
      Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, int days, String text) {
    steps.add(new CountingStep(kind, from, to, days, text));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
