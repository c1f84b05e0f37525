package cn.onestop.localrun.running;

import cn.onestop.localrun.Screen;
import cn.onestop.localrun.processes.ProcessRecord;
import cn.onestop.localrun.topology.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Ends processes side by side, each after those that need it: first the gateway and the services,
/// which finish what they have begun, then store and broker.
public final class Stopping {

  /// A service finishes the requests it has accepted within twenty seconds.
  private static final Duration ORDINARY_PATIENCE = Duration.ofSeconds(40);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

  private final Center center;
  private final Duration patience;
  private final Screen screen;

  public Stopping(Center center, Screen screen) {
    this(center, ORDINARY_PATIENCE, screen);
  }

  /// @param patience how long one may take before it is killed
  Stopping(Center center, Duration patience, Screen screen) {
    this.center = center;
    this.patience = patience;
    this.screen = screen;
  }

  public void stop(List<Part> parts) {
    stop(parts, parts.size());
  }

  void stop(List<Part> parts, int atOnce) {
    InOrder.each(parts.reversed(), (one, other) -> other.waitsFor(one), atOnce, this::stop);
  }

  private void stop(Part part) {
    var begun = Instant.now();
    center
        .process(part)
        .filter(ProcessRecord::isRunning)
        .ifPresent(process -> {
          process.terminate();
          if (!awaitEnd(process, begun.plus(patience))) {
            screen.progress(part.name(), "does not end and is killed");
            process.kill();
            awaitEnd(process, Instant.MAX);
          }
          screen.progress(
              part.name(), "stopped in " + Screen.seconds(Duration.between(begun, Instant.now())));
        });
    center.data().processes().forget(part.name());
  }

  private static boolean awaitEnd(ProcessRecord process, Instant patienceEnds) {
    while (process.isRunning()) {
      if (Instant.now().isAfter(patienceEnds)) {
        return false;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return true;
  }
}
