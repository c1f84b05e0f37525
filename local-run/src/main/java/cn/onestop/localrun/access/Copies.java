package cn.onestop.localrun.access;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.access.Operators.View;
import cn.onestop.localrun.running.Center;
import cn.onestop.localrun.topology.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// What the services keep of each other's facts. A service takes work before it has read them; who
/// is told that the center is ready expects all items and posts to be known everywhere.
public final class Copies {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  private static final String FOLLOWING = "RUNNING";

  private final Operators operators;
  private final Topology topology;

  public Copies(Center center) {
    this.operators = new Operators(center);
    this.topology = center.topology();
  }

  /// Waits until every service has read all there is to read.
  ///
  /// @return whether it came to that within `patience`
  public boolean awaitCaughtUp(Duration patience) {
    var patienceEnds = Instant.now().plus(patience);
    while (!allCaughtUp()) {
      if (Instant.now().isAfter(patienceEnds)) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }

  /// Who has read a topic to its end knows everything only if everything is on the topic.
  private boolean allCaughtUp() {
    try {
      return topology.services().allMatch(service -> operators.unsent(service).aggregates() == 0)
          && topology
              .services()
              .flatMap(service -> operators.views(service).stream())
              .allMatch(Copies::caughtUp);
    } catch (Failure notYet) {
      return false;
    }
  }

  private static boolean caughtUp(View view) {
    return view.state().equals(FOLLOWING) && view.lag() == 0;
  }
}
