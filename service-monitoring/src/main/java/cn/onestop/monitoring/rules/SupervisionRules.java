package cn.onestop.monitoring.rules;

import cn.onestop.time.LimitClock;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One version of the thresholds. No norm sets them for a township and places differ, so they are
/// data; what a version said is never changed afterwards.
///
/// @param effectiveFrom promises that begin on this day or later are judged by it
/// @param author who set it
/// @param source where the numbers come from
/// @param warnAtUsed which part of the promised time is used when a warning is due
/// @param warnAtDaysLeft or how many days are left by then, whichever is first
/// @param shortPromiseDays promises of at most so many days warn at `shortWarnAtUsed` instead
/// @param shortWarnAtUsed which part of a short promise is used when a warning is due
/// @param yellowAtOverdueDays which overdue working day brings the yellow card; the first begins
///   right after the due moment
/// @param redAtOverdueDays which brings the red card; from the second on they begin when the office
///   opens
public record SupervisionRules(
    int version,
    LocalDate effectiveFrom,
    String author,
    String source,
    double warnAtUsed,
    int warnAtDaysLeft,
    int shortPromiseDays,
    double shortWarnAtUsed,
    int yellowAtOverdueDays,
    int redAtOverdueDays) {

  /// Counts the thresholds of one matter.
  ///
  /// @param start when the promised time began
  /// @param due until when the promise runs, as the matter's own event says; `null` while a
  ///   calendar is awaited, and then only a warning may be known
  public Thresholds thresholds(
      TimeLimit promised, Instant start, @Nullable Instant due, WorkingTime time) {
    return thresholds(time.clock(promised, start), promised, due, time);
  }

  /// Counts the thresholds of one matter whose promise stood still for a while.
  ///
  /// @param clock of `promised`, with what stopped it
  public Thresholds thresholds(
      LimitClock clock, TimeLimit promised, @Nullable Instant due, WorkingTime time) {
    return new Thresholds(
        version,
        warning(clock, promised, due),
        due == null ? null : overdue(due, yellowAtOverdueDays, time),
        due == null ? null : overdue(due, redAtOverdueDays, time));
  }

  private @Nullable Instant warning(LimitClock clock, TimeLimit promised, @Nullable Instant due) {
    Stream<@Nullable Instant> moments =
        isShort(promised)
            ? Stream.of(clock.whenUsed(shortWarnAtUsed).at(), due)
            : Stream.of(clock.whenUsed(warnAtUsed).at(), clock.whenLeft(warnAtDaysLeft).at(), due);
    return earliest(moments);
  }

  /// A moment that is not known yet lies after those that are.
  private static @Nullable Instant earliest(Stream<@Nullable Instant> moments) {
    Instant earliest = null;
    for (Instant moment : (Iterable<@Nullable Instant>) moments::iterator) {
      if (moment != null && (earliest == null || moment.isBefore(earliest))) {
        earliest = moment;
      }
    }
    return earliest;
  }

  private boolean isShort(TimeLimit promised) {
    return switch (promised.unit()) {
      case ON_THE_SPOT, HOUR -> true;
      case WORKING_DAY, CALENDAR_DAY -> promised.amount() <= shortPromiseDays;
    };
  }

  /// Counted from the due moment itself: that is the promise the applicant was given.
  private static @Nullable Instant overdue(Instant due, int days, WorkingTime time) {
    if (days == 1) {
      return due.plusMillis(1);
    }
    TimeLimit overdue = new TimeLimit(days, LimitUnit.WORKING_DAY, "", StartEvent.DECIDED);
    LocalDate day = time.due(overdue, due).dueOn();
    return day == null ? null : time.hours().opening(day);
  }
}
