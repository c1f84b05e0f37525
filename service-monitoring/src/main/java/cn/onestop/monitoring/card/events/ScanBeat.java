package cn.onestop.monitoring.card.events;

import cn.onestop.kit.views.Mark;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.monitoring.card.DueScan;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Lets the scan pass once a second, over the partitions this instance owns.
///
/// A pass judges as of a moment, so it waits until the view has read everything that was there to
/// read at that moment: after an outage a matter that was closed meanwhile is seen closed before
/// anybody looks at its clock. While broker or store are away nothing is judged.
public final class ScanBeat implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ScanBeat.class);
  private static final long BEAT_MILLIS = 1000;
  private static final long WAIT_MILLIS = 100;

  private final ViewRegistry views;
  private final String view;
  private final String topic;
  private final DueScan scan;
  private final OfficeClock clock;
  private volatile CountDownLatch end = new CountDownLatch(0);
  private volatile Thread thread = new Thread();

  /// @param topic the topic of the matters, whose partitions are scanned
  public ScanBeat(ViewRegistry views, String view, String topic, DueScan scan, OfficeClock clock) {
    this.views = views;
    this.view = view;
    this.topic = topic;
    this.scan = scan;
    this.clock = clock;
  }

  @Override
  public void start() {
    end = new CountDownLatch(1);
    thread = Thread.ofVirtual().name("scan").start(this::run);
  }

  @Override
  public void stop() {
    end.countDown();
    try {
      thread.join(10_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return end.getCount() > 0;
  }

  private void run() {
    try {
      do {
        tryPass();
      } while (!end.await(BEAT_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryPass() throws InterruptedException {
    try {
      pass();
    } catch (RuntimeException e) {
      LOG.warn("the scan waits: {}", e.toString());
    }
  }

  private void pass() throws InterruptedException {
    Instant now = clock.now();
    Mark mark = views.mark(view, topic);
    while (!views.reached(mark)) {
      if (end.await(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    scan.pass(mark.partitions(), now);
  }
}
