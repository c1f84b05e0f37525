package cn.onestop.gateway.browser;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Removes what is left of sessions that nobody ended. Every gateway does; twice does no harm.
final class EndedSessionsSweep implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(EndedSessionsSweep.class);
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final MongoSessions store;
  private final Clock clock;
  private volatile boolean running;
  private volatile Thread sweeper = Thread.ofVirtual().unstarted(() -> {});

  EndedSessionsSweep(MongoSessions store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    sweeper = Thread.ofVirtual().name("ended-sessions").start(this::sweep);
  }

  private void sweep() {
    try {
      while (running) {
        sweepOnce();
        Thread.sleep(EVERY);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweepOnce() {
    try {
      store.makeIndex();
      store.deleteEnded(clock.instant());
    } catch (MongoException later) {
      log.warn("Ended sessions are not removed now: {}", later.getMessage());
    }
  }

  @Override
  public void stop() {
    running = false;
    sweeper.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
