package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.monitoring.rules.Thresholds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The promise of an application whose clock runs: since when, until when, and when it will be
/// noticed that it is not kept.
///
/// @param start the filing or the acceptance, whichever the limit runs from
/// @param limit how long it is, with what was added to it
/// @param stops when it stood still
/// @param earlier by what it was judged before an extension, a special procedure or a calendar
///   moved it, in order
public record Promise(
    Instant start,
    PlainDue due,
    PlainLimit limit,
    List<Standstill> stops,
    Thresholds thresholds,
    List<Superseded> earlier) {

  public Promise {
    stops = List.copyOf(stops);
    earlier = List.copyOf(earlier);
  }

  /// Moments that held until the promise was moved.
  ///
  /// @param until when it was
  public record Superseded(Thresholds thresholds, Instant until) {}

  /// What is judged by once it is moved at `at`.
  List<Superseded> supersededAt(Instant at) {
    if (thresholds.first() == null) {
      return earlier;
    }
    List<Superseded> more = new ArrayList<>(earlier);
    more.add(new Superseded(thresholds, at));
    return more;
  }
}
