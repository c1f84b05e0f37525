package cn.onestop.time;

import cn.onestop.time.Segment.Kind;
import cn.onestop.time.Stops.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a limit into its stretches.
final class Segments {
  private final Scale scale;
  private final long base;
  private final long allowance;
  private final List<Segment> list = new ArrayList<>();
  private long used;
  private long position;
  private @Nullable Instant reached;

  /// @param from where the count begins
  /// @param base how much of the allowance the limit had before it was extended
  Segments(Scale scale, Instant start, long from, long base, long allowance) {
    this.scale = scale;
    this.base = Math.min(base, allowance);
    this.allowance = allowance;
    this.position = from;
    this.reached = start;
  }

  /// @param due the due moment, if it is known
  List<Segment> cut(Stops stops, Instant now, @Nullable Instant due) {
    for (Stop stop : stops.list()) {
      count(Math.max(0, Math.min(stop.from() - position, allowance - used)), stop.pause().from());
      long length = stops.lengthSoFar(stop, now);
      position = Math.max(position, stop.from()) + length;
      Instant until = stop.pause().until();
      add(Kind.PAUSED, until == null ? now : until, length);
    }
    count(allowance - used, due);
    return List.copyOf(list);
  }

  private void count(long length, @Nullable Instant to) {
    long beforeExtension = Math.min(length, Math.max(0, base - used));
    if (beforeExtension > 0) {
      boolean all = beforeExtension == length;
      position += beforeExtension;
      used += beforeExtension;
      add(Kind.COUNTED, all ? to : scale.first(position).at(), beforeExtension);
    }
    long extended = length - beforeExtension;
    if (extended > 0) {
      position += extended;
      used += extended;
      add(Kind.EXTENDED, to, extended);
    }
  }

  private void add(Kind kind, @Nullable Instant to, long length) {
    list.add(new Segment(kind, reached, to, Math.round(100.0 * length / scale.unit()) / 100.0));
    reached = to;
  }
}
