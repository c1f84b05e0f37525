package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.calendar.Calendars;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rule of the house: once a year's calendar is there, every due date that awaited it is counted.
///
/// One command for each matter and year, so that any number of instances may do it at once, and
/// again after a crash, with one effect.
public final class CountAwaited {

  private static final int PAGE = 200;

  private final Journals<Matter, MatterEvent> journals;
  private final AwaitingMatters awaiting;
  private final Calendars calendars;

  public CountAwaited(
      Journals<Matter, MatterEvent> journals, AwaitingMatters awaiting, Calendars calendars) {
    this.journals = journals;
    this.awaiting = awaiting;
    this.calendars = calendars;
  }

  /// Matters that await a calendar, as far as their events have come.
  public interface AwaitingMatters {

    /// Ids of those awaiting `year`, after `after`.
    List<String> page(int year, @Nullable String after, int limit);

    /// How many matters await which year.
    Map<Integer, Long> perYear();
  }

  /// Counts all that can be counted now.
  ///
  /// @return how many were
  public int count() {
    int counted = 0;
    for (int year : calendars.years()) {
      @Nullable String after = null;
      List<String> page;
      do {
        page = awaiting.page(year, after, PAGE);
        for (String id : page) {
          counted += counted(id, year) ? 1 : 0;
          after = id;
        }
      } while (page.size() == PAGE);
    }
    return counted;
  }

  private boolean counted(String id, int year) {
    Limits limits = new Limits(calendars.time());
    try {
      return !journals
          .change(
              id,
              null,
              Command.ofRule("count-due-date-" + year),
              entry -> MatterRules.countDueDate(entry.state(), year, limits))
          .repeated();
    } catch (Refused e) {
      // Nothing to count any more, or somebody is at it this moment: the next beat looks again.
      return false;
    }
  }
}
