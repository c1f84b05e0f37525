package cn.onestop.matters.calendar;

import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CalendarImported;
import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.journal.Evolution;
import cn.onestop.kit.journal.Recorded;
import org.jspecify.annotations.Nullable;

/// An import is what it was from the beginning: it is never changed.
public final class CalendarEvolution implements Evolution<CalendarImport, CalendarEvent> {

  @Override
  public CalendarImport after(@Nullable CalendarImport before, Recorded<CalendarEvent> fact) {
    return switch (fact.event()) {
      case CalendarImported it -> new CalendarImport(it.text(), fact.by(), fact.at());
    };
  }
}
