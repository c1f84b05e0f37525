package cn.onestop.matters.calendar;

import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.JournalRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.matters.calendar.CalendarRefusal.Unreadable;
import cn.onestop.time.calendar.InvalidCalendar;
import cn.onestop.time.calendar.WorkingCalendar;
import cn.onestop.time.clock.OfficeClock;

/// The administrator brings in the calendar of a year.
public final class ImportCalendar {

  private final CalendarImports imports;
  private final Calendars calendars;
  private final Commands commands;
  private final OfficeClock clock;

  public ImportCalendar(
      CalendarImports imports, Calendars calendars, Commands commands, OfficeClock clock) {
    this.imports = imports;
    this.calendars = calendars;
    this.commands = commands;
    this.clock = clock;
  }

  /// Checks the text and keeps it; the same request again finds what it kept.
  public CalendarImport take(String text, RequestKey request, String by) {
    check(text);
    Command command = commands.of(request, by);
    CalendarImport kept =
        imports.keep(
            new CalendarImport(
                commands.newId("c-", request), command.body(), text, by, clock.now()));
    if (!kept.body().equals(command.body())) {
      throw new JournalRefusal.KeyReused(kept.id()).refused();
    }
    calendars.refresh();
    return kept;
  }

  private static void check(String text) {
    try {
      WorkingCalendar.parse(text);
    } catch (InvalidCalendar e) {
      throw new Refused(new Unreadable(e.problems()));
    }
  }
}
