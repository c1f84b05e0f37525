package cn.onestop.matters.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.Pause;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// 特别程序: time that the law takes out of the limits (行政许可法第45条).
///
/// @param kind one of those the guide names
/// @param basis law and article that allow it
/// @param approvedDays how many working days were approved; what goes beyond counts again
/// @param approvedBy who approved it
/// @param until when it ended; absent while it goes on
public record SpecialProcedure(
    int number,
    String kind,
    String basis,
    int approvedDays,
    String approvedBy,
    Instant from,
    @Nullable Instant until) {

  boolean goesOn() {
    return until == null;
  }

  SpecialProcedure ended(Instant at) {
    return new SpecialProcedure(number, kind, basis, approvedDays, approvedBy, from, at);
  }

  /// What it takes from `limit`. It is approved in working days; a limit that counts in another
  /// unit stands still until those have passed.
  Pause pause(PlainLimit limit, WorkingTime time) {
    LimitUnit unit = LimitUnit.valueOf(limit.unit());
    if (unit == LimitUnit.WORKING_DAY || unit == LimitUnit.ON_THE_SPOT) {
      return new Pause(from, until, basis, kind, approvedDays);
    }
    Instant approvedUntil =
        time.due(TimeLimit.workingDays(approvedDays, basis, StartEvent.NOTIFIED), from).dueAt();
    Instant end = until;
    if (end == null || (approvedUntil != null && end.isAfter(approvedUntil))) {
      end = approvedUntil;
    }
    return new Pause(from, end, basis, kind, null);
  }
}
