package cn.onestop.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of how a due date was counted, in plain values to keep, send and show.
///
/// @param days how many days it is about
/// @param text what cannot be translated: a time on the office's wall, a holiday's name, a law
public record CountingStep(
    Kind kind, @Nullable LocalDate from, @Nullable LocalDate to, int days, String text) {

  /// What the step says.
  public enum Kind {
    /// The event that set the clock going, by the office's time.
    STARTED,
    /// It came after closing time or on a rest day and counts on a later day.
    COUNTS_ON_NEXT_WORKING_DAY,
    /// The first day is not counted; the next one is day 1.
    COUNTING_BEGINS,
    /// Hours run from the moment itself.
    HOURS_BEGIN,
    WEEKENDS_SKIPPED,
    HOLIDAY_SKIPPED,
    /// Further holidays of a long limit, summed up.
    MORE_HOLIDAYS_SKIPPED,
    MAKE_UP_WORKDAYS_COUNTED,
    PAUSED,
    /// A pause that still goes on, counted up to now.
    PAUSED_SO_FAR,
    /// A pause longer than approved, deducted only so far.
    PAUSE_CAPPED,
    /// Further pauses, summed up.
    MORE_PAUSES,
    /// By how many days all pauses together move the due day.
    PAUSES_MOVE_DUE,
    /// The last day is a rest day; the next working day takes its place.
    ROLLED_OFF_WEEKEND,
    ROLLED_OFF_HOLIDAY,
    /// Due when the office closes that day.
    DUE,
    DUE_AT_HOUR,
    /// The count leaves the known years; `days` is the year it needs, `from` the day it is not
    /// before.
    AWAITING_CALENDAR
  }
}
