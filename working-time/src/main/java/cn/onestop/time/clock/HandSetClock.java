package cn.onestop.time.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// An office clock that stands until it is set, for tests and for reckoning "as of".
///
/// It can only be set forward.
public final class HandSetClock implements OfficeClock {
  private final AtomicReference<Instant> now;

  public HandSetClock(Instant now) {
    this.now = new AtomicReference<>(now.truncatedTo(ChronoUnit.MILLIS));
  }

  @Override
  public Instant now() {
    return now.get();
  }

  public void set(Instant next) {
    var moment = next.truncatedTo(ChronoUnit.MILLIS);
    now.updateAndGet(before -> {
      if (moment.isBefore(before)) {
        throw new IllegalArgumentException(
            "Office time never goes back: " + before + " to " + next);
      }
      return moment;
    });
  }

  public void advance(Duration by) {
    set(now().plus(by));
  }
}
