package cn.onestop.kit.audit;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.audit.CallRefused;
import cn.onestop.events.audit.PersonSearched;
import cn.onestop.events.audit.RecordsLost;
import cn.onestop.events.audit.ThingSeen;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.MongoException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// What is seen and refused, on its way to the sheets: one bounded queue and one thread, off the
/// answering path. Noting something never waits and never fails.
///
/// A crash loses what was noted since the last write: half a second's worth, or what came since the
/// store went away. What does not fit the queue is counted, raises the alarm `onestop.audit.lost`,
/// and is written down as lost once the store is back, so that nobody takes the gap for silence.
public final class AuditTrail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

  static final int QUEUE = 20_000;
  private static final int AT_ONCE = 200;
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long RETRY_MILLIS = 1_000;
  private static final long LAST_WORD_MILLIS = 10_000;

  private final Sheets sheets;
  private final OfficeClock clock;
  private final Clock system;
  private final Counter lostInAll;
  private final BlockingQueue<Noted> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Lost lost = new Lost();
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  /// Where what was noted is written down.
  interface Sheets {

    /// Writes `noted` down; what throws is tried again with the same `batch`.
    ///
    /// @param batch names these records, so that a write whose answer was lost is not repeated
    void write(String batch, List<Noted> noted);
  }

  AuditTrail(Sheets sheets, OfficeClock clock, Clock system, MeterRegistry metrics) {
    this.sheets = sheets;
    this.clock = clock;
    this.system = system;
    this.lostInAll = metrics.counter("onestop.audit.lost");
    metrics.gaugeCollectionSize("onestop.audit.waiting", List.of(), queue);
  }

  /// Staff read a thing in full.
  ///
  /// @param thing its number
  /// @param centre the centre it belongs to
  public void saw(AuditedCall call, String thing, String centre) {
    note(new ThingSeen(call, thing, centre), centre);
  }

  /// Staff looked for somebody.
  ///
  /// @param by what they typed: a name, an ID number, a phone
  /// @param digest keyed digest of it
  /// @param centre of the caller's post
  /// @param found how many things within their sight it led to
  public void searched(AuditedCall call, Enum<?> by, String digest, String centre, int found) {
    note(new PersonSearched(call, by.name(), digest, centre, found), centre);
  }

  /// A call was refused.
  ///
  /// @param thing number of what was asked for, if it has the form of one
  /// @param centre of the thing, if it is known
  /// @param hidden whether the thing is there and was kept from the caller
  public void refused(
      AuditedCall call,
      String code,
      @Nullable String thing,
      @Nullable String centre,
      boolean hidden) {
    note(new CallRefused(call, code, thing, centre, hidden), centre);
  }

  private void note(AuditEvent event, @Nullable String centre) {
    if (!queue.offer(new Noted(event, officeTime(), centre))) {
      lost.one(system.instant());
      lostInAll.increment();
    }
  }

  private Instant officeTime() {
    return clock.now().truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("audit-trail").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(LAST_WORD_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Stops after the web server has answered its last request and before the publisher, which still
  /// sends what is written last.
  @Override
  public int getPhase() {
    return 1;
  }

  private void run() {
    long batches = 0;
    String life = UUID.randomUUID().toString();
    try {
      while (running || !queue.isEmpty() || lost.any()) {
        List<Noted> noted = gather();
        if (!noted.isEmpty()) {
          batches++;
          write(life + "-" + batches, noted);
        }
      }
    } catch (InterruptedException e) {
      int left = queue.size();
      lostInAll.increment(left);
      LOG.error("the audit ends with at least {} records unwritten", left);
      Thread.currentThread().interrupt();
    }
  }

  /// What came within half a second, or as much as one write takes.
  private List<Noted> gather() throws InterruptedException {
    List<Noted> noted = new ArrayList<>();
    long end = System.nanoTime() + GATHER_NANOS;
    long left = GATHER_NANOS;
    while (noted.size() < AT_ONCE && left > 0) {
      Noted next = queue.poll(running ? left : 0, TimeUnit.NANOSECONDS);
      if (next == null) {
        break;
      }
      noted.add(next);
      left = end - System.nanoTime();
    }
    RecordsLost gap = lost.take();
    if (gap != null) {
      noted.add(new Noted(gap, officeTime(), null));
    }
    return noted;
  }

  private void write(String batch, List<Noted> noted) throws InterruptedException {
    while (true) {
      try {
        sheets.write(batch, noted);
        return;
      } catch (MongoException e) {
        LOG.warn("the audit waits for the store: {}", e.getClass().getSimpleName());
      } catch (RuntimeException e) {
        LOG.error("the audit cannot be written", e);
      }
      Thread.sleep(RETRY_MILLIS);
    }
  }

  /// What did not fit the queue since it was last written down.
  private static final class Lost {
    private long count;
    private @Nullable Instant since;

    synchronized void one(Instant at) {
      count++;
      since = since == null ? at.truncatedTo(ChronoUnit.MILLIS) : since;
    }

    synchronized boolean any() {
      return count > 0;
    }

    synchronized @Nullable RecordsLost take() {
      Instant first = since;
      RecordsLost gap = first == null ? null : new RecordsLost(count, first);
      count = 0;
      since = null;
      return gap;
    }
  }
}
