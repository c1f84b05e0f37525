package cn.onestop.kit.calendars;

import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.time.WorkingTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule of the house: once a year's calendar is there, every due date that awaited it is counted.
///
/// One command for each aggregate and year, so that any number of instances may do it at once, and
/// again after a crash, with one effect.
public final class CountAwaited<S, E> {

  private static final int PAGE = 200;

  private final Journals<S, E> journals;
  private final AwaitingCalendar awaiting;
  private final Calendars calendars;
  private final Counting<S, E> counting;

  public CountAwaited(
      Journals<S, E> journals,
      AwaitingCalendar awaiting,
      Calendars calendars,
      Counting<S, E> counting) {
    this.journals = journals;
    this.awaiting = awaiting;
    this.calendars = calendars;
    this.counting = counting;
  }

  /// What becomes of one aggregate once the calendar of `year` is there.
  @FunctionalInterface
  public interface Counting<S, E> {

    /// @throws Refused if it awaits nothing any more
    Decision<E> count(S state, int year, WorkingTime time);
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
    WorkingTime time = calendars.time();
    try {
      // The same clock is counted once; another one may come to await the same year later.
      long version = journals.find(id).map(Entry::version).orElse(0L);
      return !journals
          .change(
              id,
              null,
              Command.ofRule("count-due-date-%d-after-%d".formatted(year, version)),
              entry -> counting.count(entry.state(), year, time))
          .repeated();
    } catch (Refused e) {
      // Nothing to count any more, or somebody is at it this moment: the next beat looks again.
      return false;
    }
  }
}
