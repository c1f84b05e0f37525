package cn.onestop.kit.publish;

import cn.onestop.kit.journal.BrokenJournal;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.journal.Journals;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.core.JacksonException;

/// Finds documents whose facts were not sent by the instance that wrote them, and has them sent.
/// One instance at a time does so; marks younger than two seconds are left to the hot path.
///
/// What cannot be published is set aside, each time twice as long, and shown to operations.
public final class Sweeper implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration AGE = Duration.ofSeconds(2);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int PAGE = 200;

  private final JournalRegistry journals;
  private final JournalPublisher publisher;
  private final LockProvider leases;
  private final Clock system;
  private final Map<String, SetAside> setAside = new ConcurrentHashMap<>();
  private final Object beat = new Object();
  private boolean prepared;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  /// A document that was announced again and again without becoming clean.
  ///
  /// @param tries how often
  /// @param until when it is tried next
  public record SetAside(int tries, Instant until) {}

  public Sweeper(
      JournalRegistry journals, JournalPublisher publisher, LockProvider leases, Clock system) {
    this.journals = journals;
    this.publisher = publisher;
    this.leases = leases;
    this.system = system;
  }

  /// Documents that could not be published so far, by id.
  public Map<String, SetAside> setAside() {
    return Map.copyOf(setAside);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("sweeper").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    synchronized (beat) {
      beat.notifyAll();
    }
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        prepare();
        sweep();
      } catch (MongoException | KafkaException e) {
        LOG.warn("sweeping waits: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("sweeping failed", e);
      }
      synchronized (beat) {
        try {
          if (running) {
            beat.wait(TimeUnit.SECONDS.toMillis(1));
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return;
        }
      }
    }
  }

  /// Indexes and topics, once the store and the broker are there.
  private void prepare() {
    if (!prepared) {
      journals.declareIndexes();
      journals.ensureTopics();
      prepared = true;
    }
  }

  private void sweep() {
    Optional<SimpleLock> lease =
        leases.lock(new LockConfiguration(system.instant(), "sweeper", LEASE, Duration.ZERO));
    if (lease.isEmpty()) {
      return;
    }
    try {
      Instant before = system.instant().minus(AGE);
      Set<String> found = new HashSet<>();
      journals.all().forEach(each -> sweep(each, before, found));
      setAside.keySet().retainAll(found);
    } finally {
      lease.get().unlock();
    }
  }

  private void sweep(Journals<?, ?> each, Instant before, Set<String> found) {
    String after = null;
    do {
      after = sweepPage(each, after, before, found);
    } while (after != null);
  }

  /// Announces a page of unsent documents.
  ///
  /// @return the last id of a full page, `null` when there is no more
  private <S, E> @Nullable String sweepPage(
      Journals<S, E> each, @Nullable String after, Instant before, Set<String> found) {
    List<Entry<S>> page = each.unsent(after, PAGE);
    for (Entry<S> entry : page) {
      found.add(entry.id());
      SetAside held = setAside.get(entry.id());
      if (entry.writtenAt().isBefore(before)
          && !publisher.underWay(entry.id())
          && (held == null || held.until().isBefore(system.instant()))) {
        setAside.put(entry.id(), longer(held));
        announce(each, entry);
      }
    }
    return page.size() < PAGE ? null : page.getLast().id();
  }

  /// A damaged journal is not sent on: the log is the witness of what it was.
  private <S, E> void announce(Journals<S, E> each, Entry<S> entry) {
    String flaw = flaw(each, entry);
    if (flaw == null) {
      publisher.announce(each.type(), entry);
    } else {
      LOG.error("{} is set aside: {}", entry.id(), flaw);
    }
  }

  private static <S, E> @Nullable String flaw(Journals<S, E> each, Entry<S> entry) {
    try {
      return each.flaw(entry).orElse(null);
    } catch (JacksonException | IllegalArgumentException | BrokenJournal e) {
      return "its facts cannot be read";
    }
  }

  private SetAside longer(@Nullable SetAside held) {
    int tries = held == null ? 1 : held.tries() + 1;
    Duration wait = Duration.ofSeconds(1L << Math.min(tries, 9));
    return new SetAside(tries, system.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
  }
}
