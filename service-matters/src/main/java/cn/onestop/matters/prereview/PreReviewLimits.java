package cn.onestop.matters.prereview;

import cn.onestop.events.PlainLimit;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Limits;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.Objects;

/// Counts the limits of pre-reviews in the office's working time. Neither is one of the law.
///
/// @param rules how long they are
public record PreReviewLimits(WorkingTime time, Rules rules) {

  private static final String BASIS = "预审规定";

  /// How long the limits are where this centre stands.
  ///
  /// @param days within how many working days a result is given
  /// @param keptDays for how many days it is kept
  public record Rules(int days, int keptDays) {}

  /// The office's time for its result, from the receipt.
  LimitRun review(Instant at) {
    return run(new PlainLimit(rules.days(), LimitUnit.WORKING_DAY.name(), BASIS, "RECEIVED"), at);
  }

  /// For how long a result is kept.
  LimitRun kept(Instant at) {
    return run(
        new PlainLimit(rules.keptDays(), LimitUnit.CALENDAR_DAY.name(), BASIS, "NOTIFIED"), at);
  }

  private LimitRun run(PlainLimit limit, Instant at) {
    return counted(new LimitRun(limit, at, null), time);
  }

  /// `run` with its due counted by these calendars.
  static LimitRun counted(LimitRun run, WorkingTime time) {
    Instant start = Objects.requireNonNull(run.start(), "a limit that runs");
    return new LimitRun(run.limit(), start, Limits.plain(time.due(inWords(run.limit()), start)));
  }

  /// The limit as it is told.
  public static TimeLimit inWords(PlainLimit limit) {
    return new TimeLimit(
        limit.amount(),
        LimitUnit.valueOf(limit.unit()),
        Objects.requireNonNullElse(limit.basis(), BASIS),
        StartEvent.valueOf(limit.start()));
  }
}
