package cn.onestop.matters.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One limit of a matter and how it runs.
///
/// @param start when it began to run; absent while it does not
/// @param due until when, as it was counted; absent while it does not run
public record LimitRun(PlainLimit limit, @Nullable Instant start, @Nullable PlainDue due) {

  /// This, due as counted; it begins at `at` unless it runs already.
  LimitRun counted(PlainDue next, Instant at) {
    return new LimitRun(limit, start == null ? at : start, next);
  }

  /// `run` with its due counted anew; as it is where there is none.
  static @Nullable LimitRun recounted(@Nullable LimitRun run, @Nullable PlainDue due) {
    return run == null || due == null ? run : new LimitRun(run.limit, run.start, due);
  }

  /// Whether it runs but could not be counted to its end, and that year's calendar is what it
  /// needs.
  public boolean awaits(int year) {
    Integer awaited = awaitedYear();
    return awaited != null && awaited == year;
  }

  /// The year whose calendar it needs, `null` if none.
  public @Nullable Integer awaitedYear() {
    return due == null ? null : due.awaitingCalendar();
  }

  /// Whether that moment is past its end; never while a calendar is awaited.
  public boolean isPast(Instant moment) {
    Instant end = due == null ? null : due.due();
    return end != null && moment.isAfter(end);
  }
}
