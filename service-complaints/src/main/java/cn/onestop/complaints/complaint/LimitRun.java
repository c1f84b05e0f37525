package cn.onestop.complaints.complaint;

import cn.onestop.events.PlainDue;
import java.time.Instant;

/// How one limit of a complaint runs.
///
/// @param start when it began to run
/// @param due until when, as it was counted
public record LimitRun(Instant start, PlainDue due) {

  /// Whether it could not be counted to its end, and that year's calendar is what it needs.
  boolean awaits(int year) {
    Integer awaited = due.awaitingCalendar();
    return awaited != null && awaited == year;
  }

  /// Whether that moment is past its end; never while a calendar is awaited.
  boolean isPast(Instant moment) {
    Instant end = due.due();
    return end != null && moment.isAfter(end);
  }

  LimitRun counted(PlainDue anew) {
    return new LimitRun(start, anew);
  }
}
