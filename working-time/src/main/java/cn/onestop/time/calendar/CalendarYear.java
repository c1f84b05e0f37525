package cn.onestop.time.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// One year of the working calendar, as the State Council's yearly notice (放假安排通知) sets it.
///
/// @param version raised when a notice is corrected, so that one can see what a date was counted
///   with
/// @param source the notice, e.g. 国办发明电〔2024〕12号
public record CalendarYear(
    int year,
    String version,
    String source,
    List<Holiday> holidays,
    List<LocalDate> makeUpWorkdays) {

  public CalendarYear {
    holidays = List.copyOf(holidays);
    makeUpWorkdays = List.copyOf(makeUpWorkdays);
  }

  DayKind kindOf(LocalDate date) {
    if (makeUpWorkdays.contains(date)) {
      return DayKind.MAKE_UP_WORKDAY;
    }
    for (var holiday : holidays) {
      if (holiday.contains(date)) {
        return DayKind.HOLIDAY;
      }
    }
    return isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY;
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
