package cn.onestop.time;

import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// The office of these tests: 9–12 and 13:30–17:30 in Shanghai, calendars 2024 to 2026.
final class TheOffice {
  static final OfficeHours HOURS = OfficeHours.parse("09:00-12:00 13:30-17:30 Asia/Shanghai");
  static final WorkingTime TIME = new WorkingTime(WorkingCalendar.shipped(), HOURS);

  private TheOffice() {}

  /// A moment by the office's wall clock: `2026-03-02T10:00`.
  static Instant at(String local) {
    return HOURS.instant(LocalDateTime.parse(local));
  }

  static String wall(@Nullable Instant moment) {
    return moment == null ? "none" : HOURS.local(moment).toString();
  }

  static TimeLimit workingDays(int amount) {
    return TimeLimit.workingDays(amount, "行政许可法第42条", StartEvent.ACCEPTED);
  }

  static TimeLimit calendarDays(int amount) {
    return TimeLimit.calendarDays(amount, "信访工作条例第23条", StartEvent.RECEIVED);
  }

  static LocalDate dueOn(TimeLimit limit, Instant start) {
    var due = TIME.due(limit, start).dueOn();
    if (due == null) {
      throw new AssertionError(limit + " from " + start + " awaits a calendar");
    }
    return due;
  }
}
