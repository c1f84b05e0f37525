package cn.onestop.monitoring.matter;

import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.time.LimitUnit;
import cn.onestop.time.Pause;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A special procedure 特别程序 that stops the promise, at most as long as was approved.
///
/// @param until absent while it goes on
public record Standstill(
    Instant from, @Nullable Instant until, int approvedDays, String kind, String basis) {

  static Standstill of(SpecialProcedureStarted event, Instant at) {
    return new Standstill(at, null, event.approvedDays(), event.kind(), event.basis());
  }

  Standstill endedAt(Instant at) {
    return until == null ? new Standstill(from, at, approvedDays, kind, basis) : this;
  }

  /// What it takes from a limit in `unit`; it is approved in working days whatever that is.
  Pause pause(LimitUnit unit, WorkingTime time) {
    if (unit == LimitUnit.WORKING_DAY || unit == LimitUnit.ON_THE_SPOT) {
      return new Pause(from, until, basis, kind, approvedDays);
    }
    Instant approved =
        time.due(TimeLimit.workingDays(approvedDays, basis, StartEvent.NOTIFIED), from).dueAt();
    boolean beyond = until == null || (approved != null && until.isAfter(approved));
    return new Pause(from, beyond ? approved : until, basis, kind, null);
  }
}
