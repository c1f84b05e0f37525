package cn.onestop.matters.calendar;

import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CalendarImported;
import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.matters.calendar.CalendarRefusal.Unreadable;
import cn.onestop.time.calendar.InvalidCalendar;
import java.util.List;

/// The administrator brings in the calendar of a year. Every import is a fact of its own, and comes
/// to all services as an event, this one included.
public final class ImportCalendar {

  private final Journals<CalendarImport, CalendarEvent> journals;
  private final Commands commands;

  public ImportCalendar(Journals<CalendarImport, CalendarEvent> journals, Commands commands) {
    this.journals = journals;
    this.commands = commands;
  }

  /// Checks the text and keeps it; the same request again finds what it kept.
  public CalendarImport take(String text, RequestKey request, String by) {
    List<Integer> years = years(text);
    return journals
        .create(
            commands.newId(journals.type().idPrefix(), request),
            commands.of(request, by),
            () -> Decision.of(new CalendarImported(years, text)))
        .state();
  }

  private static List<Integer> years(String text) {
    try {
      return CalendarImport.years(text);
    } catch (InvalidCalendar e) {
      throw new Refused(new Unreadable(e.problems()));
    }
  }
}
