package cn.onestop.matters.calendar;

import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.util.List;

/// Calendars of one or more years, brought in from the yearly notice (放假安排通知).
///
/// @param id derived from the request that brought it in
/// @param body keyed fingerprint of that request's body
/// @param text in the form that [WorkingCalendar#parse(String)] reads
public record CalendarImport(String id, String body, String text, String by, Instant at) {

  WorkingCalendar calendar() {
    return WorkingCalendar.parse(text);
  }

  /// The years it brought.
  public List<Integer> years() {
    return calendar().years().stream().map(year -> year.year()).toList();
  }
}
