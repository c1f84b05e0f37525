package cn.onestop.matters.calendar;

import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.List;

/// The working time of the office, by the calendars known now.
///
/// Every instance reads the imports again at each beat ([#refresh()]); until then it counts with
/// what it knew, and what it could not count is counted later by the rule of the house.
public final class Calendars {

  private final CalendarImports imports;
  private final OfficeHours hours;
  private volatile WorkingTime time;

  public Calendars(CalendarImports imports, OfficeHours hours) {
    this.imports = imports;
    this.hours = hours;
    this.time = new WorkingTime(WorkingCalendar.shipped(), hours);
  }

  /// The working time as known now.
  public WorkingTime time() {
    return time;
  }

  /// Reads what has been imported, here or by another instance.
  public void refresh() {
    WorkingCalendar calendar = WorkingCalendar.shipped();
    for (CalendarImport imported : imports.all()) {
      calendar = calendar.with(imported.calendar());
    }
    if (!calendar.equals(time.calendar())) {
      time = new WorkingTime(calendar, hours);
    }
  }

  /// The years whose calendar is known.
  public List<Integer> years() {
    return time.calendar().years().stream().map(year -> year.year()).toList();
  }
}
