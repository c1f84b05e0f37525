package cn.onestop.kit.calendars;

import static cn.onestop.kit.calendars.CalendarsView.IMPORTS;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.Comparator;
import java.util.List;

/// The working time of the office, by the calendars known now.
///
/// A calendar is imported once, by service-matters, and comes to every service as an event. Every
/// instance looks at its copy again at each beat ([#refresh()]); until then it counts with what it
/// knew, and what it could not count is counted later by the rule of the house.
public final class Calendars {

  /// More imports than there will ever be years.
  private static final int ALL = 1000;

  private final ViewReader<CalendarImport> copy;
  private final OfficeHours hours;
  private volatile WorkingTime time;

  private Calendars(ViewReader<CalendarImport> copy, OfficeHours hours) {
    this.copy = copy;
    this.hours = hours;
    this.time = new WorkingTime(WorkingCalendar.shipped(), hours);
  }

  /// Keeps a copy of the imported calendars from now on.
  public static Calendars follow(ViewRegistry views, OfficeHours hours) {
    return new Calendars(views.run(new CalendarsView()), hours);
  }

  /// The working time as known now.
  public WorkingTime time() {
    return time;
  }

  /// Looks at what has been imported.
  public void refresh() {
    WorkingCalendar calendar = WorkingCalendar.shipped();
    for (CalendarImport imported : imports()) {
      calendar = calendar.with(imported.calendar());
    }
    if (!calendar.equals(time.calendar())) {
      time = new WorkingTime(calendar, hours);
    }
  }

  /// All imports, in the order they were made: a later one corrects an earlier one.
  public List<CalendarImport> imports() {
    return copy.list(IMPORTS, "", null, ALL).stream()
        .map(listed -> CalendarsView.read(listed.content()))
        .sorted(Comparator.comparing(CalendarImport::at))
        .toList();
  }

  /// The years whose calendar is known.
  public List<Integer> years() {
    return CalendarImport.years(time.calendar());
  }
}
