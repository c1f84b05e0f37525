package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.CalendarImport;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.CalendarYear;
import cn.onestop.time.calendar.WorkingCalendar;
import java.util.List;
import java.util.Optional;

/// A rule of the house: a corrected calendar moves the limits that run, once for each matter.
public final class MoveDueDates {

  private final Journals<Matter, MatterEvent> journals;
  private final Calendars calendars;

  public MoveDueDates(Journals<Matter, MatterEvent> journals, Calendars calendars) {
    this.journals = journals;
    this.calendars = calendars;
  }

  /// Moves what the last of `imports` moves in the matter of that id.
  ///
  /// @return whether anything did
  public boolean move(String id, List<CalendarImport> imports) {
    Optional<Entry<Matter>> entry = journals.find(id);
    CalendarYear year = WorkingCalendar.parse(imports.getLast().text()).years().getFirst();
    if (entry.isEmpty() || moved(entry.get(), year).isEmpty()) {
      return false;
    }
    try {
      return !journals
          .change(
              id,
              null,
              Command.ofRule("move-due-dates-after-" + entry.get().version()),
              now -> moved(now, year).orElseThrow(NothingMoves::new))
          .repeated();
    } catch (NothingMoves | Refused e) {
      // Another instance, or somebody at the desk, was first.
      return false;
    }
  }

  private Optional<Decision<MatterEvent>> moved(Entry<Matter> entry, CalendarYear year) {
    WorkingTime time = calendars.time();
    return DueDateRules.move(entry.state(), year.year(), year.source(), time);
  }

  /// Ends a change that has nothing to write.
  private static final class NothingMoves extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingMoves() {
      super("nothing moves", null, false, false);
    }
  }
}
