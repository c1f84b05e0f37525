package cn.onestop.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/// The instances of one service, taken in turn. One that could not be reached rests for a moment,
/// so that not every second caller finds out again.
final class Instances {
  private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

  private final List<URI> all;
  private final LongSupplier nanoTime;
  private final AtomicInteger turn = new AtomicInteger();
  private final Map<URI, Long> restingUntil = new ConcurrentHashMap<>();

  Instances(List<URI> all, LongSupplier nanoTime) {
    this.all = List.copyOf(all);
    this.nanoTime = nanoTime;
  }

  /// Every instance once: the next in turn first, those at rest last. They are not left out: when
  /// all rest, one of them may be back.
  List<URI> inTurn() {
    var first = Math.floorMod(turn.getAndIncrement(), all.size());
    if (restingUntil.isEmpty()) {
      return rotated(first);
    }
    var now = nanoTime.getAsLong();
    restingUntil.values().removeIf(until -> until - now <= 0);
    var inTurn = new ArrayList<URI>(all.size());
    var atRest = new ArrayList<URI>();
    for (var instance : rotated(first)) {
      (restingUntil.containsKey(instance) ? atRest : inTurn).add(instance);
    }
    inTurn.addAll(atRest);
    return inTurn;
  }

  private List<URI> rotated(int first) {
    if (first == 0) {
      return all;
    }
    var rotated = new ArrayList<>(all.subList(first, all.size()));
    rotated.addAll(all.subList(0, first));
    return rotated;
  }

  void rest(URI instance) {
    restingUntil.put(instance, nanoTime.getAsLong() + REST_NANOS);
  }
}
