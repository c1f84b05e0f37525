package cn.onestop.monitoring.live;

import cn.onestop.monitoring.overview.SupervisedOffice;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the figures of one office for all who listen to it, at most once a second: when something
/// has changed, and every few seconds all the same, since the time of day changes figures too.
final class OfficeFigures {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeFigures.class);

  private final SupervisedOffice office;
  private final FiguresSource source;
  private final Pauses pauses;
  private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
  private final Signal changed = new Signal();
  private final AtomicLong turn = new AtomicLong();
  private volatile boolean stopped;

  /// @param betweenReadings milliseconds, at least
  /// @param withoutChange milliseconds, at most
  record Pauses(long betweenReadings, long withoutChange) {}

  OfficeFigures(SupervisedOffice office, FiguresSource source, Pauses pauses) {
    this.office = office;
    this.source = source;
    this.pauses = pauses;
  }

  void start() {
    Thread.ofVirtual().name("figures-" + office.listed()).start(this::run);
  }

  void stop() {
    stopped = true;
    changed.raise();
  }

  void add(Listener listener) {
    listeners.add(listener);
  }

  /// @return whether nobody is left
  boolean remove(Listener listener) {
    listeners.remove(listener);
    return listeners.isEmpty();
  }

  Set<Listener> listeners() {
    return listeners;
  }

  /// The figures will be read anew.
  void changed() {
    changed.raise();
  }

  /// How many readings have begun.
  long turns() {
    return turn.get();
  }

  private void run() {
    try {
      while (!stopped) {
        changed.await(pauses.withoutChange());
        read();
        Thread.sleep(pauses.betweenReadings());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try {
      long now = turn.incrementAndGet();
      Reading reading = source.read(office);
      listeners.forEach(listener -> listener.tell(now, reading));
    } catch (RuntimeException e) {
      LOG.warn("live figures of {} wait: {}", office.listed(), e.toString());
      changed();
    }
  }
}
