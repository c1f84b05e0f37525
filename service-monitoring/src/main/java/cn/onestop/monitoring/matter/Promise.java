package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.monitoring.rules.Thresholds;
import java.time.Instant;
import java.util.List;

/// The promise of an application whose clock runs: since when, until when, and when it will be
/// noticed that it is not kept.
///
/// @param start the filing or the acceptance, whichever the limit runs from
/// @param limit how long it is, with what was added to it
/// @param stops when it stood still
public record Promise(
    Instant start, PlainDue due, PlainLimit limit, List<Standstill> stops, Thresholds thresholds) {

  public Promise {
    stops = List.copyOf(stops);
  }
}
