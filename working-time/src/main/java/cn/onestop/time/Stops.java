package cn.onestop.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All pauses of one limit, laid on its scale in order and without overlap.
final class Stops {
  private static final long NEVER = Long.MAX_VALUE;

  private final Scale scale;
  private final long from;
  private final long allowance;
  private final List<Stop> list;

  /// A pause on the scale; one without end and without approved length never ends.
  record Stop(Pause pause, long from, long to) {
    long lengthBy(long position) {
      return Math.max(0, Math.min(position, to) - from);
    }
  }

  /// Time paused twice is deducted once, and a pause that does not begin before the due moment no
  /// longer moves it. What goes beyond the approved length is not deducted.
  Stops(Scale scale, long from, long allowance, List<Pause> pauses) {
    this.scale = scale;
    this.from = from;
    this.allowance = allowance;
    var laid = new ArrayList<Stop>();
    long end = from + allowance;
    long covered = from;
    for (var pause : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      var due = scale.due(end).at();
      if (covered == NEVER || (due != null && !pause.from().isBefore(due))) {
        break;
      }
      long begin = Math.max(scale.at(pause.from()), covered);
      long until = pause.until() == null ? NEVER : scale.at(pause.until());
      var approved = pause.approvedDays();
      long cap = approved == null ? NEVER : begin + approved * scale.unit();
      var stop = new Stop(pause, begin, Math.max(begin, Math.min(until, cap)));
      laid.add(stop);
      covered = Math.max(covered, until);
      end = moved(end, stop, stop.lengthBy(stop.to));
    }
    list = List.copyOf(laid);
  }

  List<Stop> list() {
    return list;
  }

  /// Where the limit runs out, a pause that goes on counted up to now.
  long end(Instant now) {
    long end = from + allowance;
    for (var stop : list) {
      end = moved(end, stop, lengthSoFar(stop, now));
    }
    return end;
  }

  /// What a pause takes from the limit, as seen now.
  long lengthSoFar(Stop stop, Instant now) {
    return stop.lengthBy(stop.pause.until() == null ? scale.at(now) : stop.to);
  }

  /// Whether some pause has no end, so that nothing after its begin can be foreseen.
  boolean endless() {
    return !list.isEmpty() && list.getLast().to == NEVER;
  }

  /// Where the limit runs out if nothing more happens; not to be asked when [#endless()].
  long finalEnd() {
    long end = from + allowance;
    for (var stop : list) {
      end = moved(end, stop, stop.lengthBy(stop.to));
    }
    return end;
  }

  /// The first moment at which so much of the limit is used.
  Moment whenUsed(long used) {
    long position = from + used;
    for (var stop : list) {
      if (position <= stop.from) {
        break;
      }
      if (stop.to == NEVER) {
        return Moment.STANDS_STILL;
      }
      position += stop.lengthBy(stop.to);
    }
    return scale.first(position);
  }

  long pausedBy(Instant now) {
    long position = scale.at(now);
    return list.stream().mapToLong(stop -> stop.lengthBy(position)).sum();
  }

  boolean standAt(Instant now) {
    long position = scale.at(now);
    return list.stream().anyMatch(stop -> stop.pause.goesOnAt(now) && position < stop.to);
  }

  /// Where an end lies after a pause. One begun when the limit itself is used up and only the rest
  /// of the due day (or of the rest days after it) remains leaves that rest to be worked in.
  private long moved(long end, Stop stop, long length) {
    return length + (stop.from <= end ? end : Math.max(scale.roundUp(end), stop.from));
  }
}
