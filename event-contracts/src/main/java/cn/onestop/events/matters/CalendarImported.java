package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import java.util.List;

/// The calendar of one or more years was imported from the yearly notice (放假安排通知). Of two that
/// bring the same year, the later one counts.
///
/// @param years the years it brings
/// @param text the calendars as lines of `year`, `version`, `source`, `holiday`, `workday`
@EventType("cn.onestop.matters.calendar-imported.v1")
public record CalendarImported(List<Integer> years, String text) implements CalendarEvent {

  public CalendarImported {
    years = List.copyOf(years);
  }
}
