package cn.onestop.kit.calendars;

import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/// Calendars of one or more years, brought in from the yearly notice (放假安排通知).
///
/// @param text in the form that [WorkingCalendar#parse(String)] reads
public record CalendarImport(String text, String by, Instant at) {

  WorkingCalendar calendar() {
    return WorkingCalendar.parse(text);
  }

  /// The years that `text` brings.
  public static List<Integer> years(String text) {
    return years(WorkingCalendar.parse(text));
  }

  static List<Integer> years(WorkingCalendar calendar) {
    return calendar.years().stream().map(year -> year.year()).toList();
  }
}
