package cn.onestop.kit.publish;

import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Outbox;
import cn.onestop.kit.journal.PublishedPointer;
import cn.onestop.kit.journal.StoredFact;
import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Sends what journals announce: one bounded queue and one thread, so that a broker that is away
/// never holds up an answer. What does not fit the queue is left to the sweeper.
public final class JournalPublisher implements Outbox, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JournalPublisher.class);
  private static final int QUEUE = 10_000;
  private static final int CHUNK = 200;
  private static final long FLUSH_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Producer<String, byte[]> producer;
  private final PublishedPointer pointer;
  private final IntSupplier epoch;
  private final BlockingQueue<Announcement> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Map<String, Flight> flights = new ConcurrentHashMap<>();
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  private record Announcement(AggregateType<?, ?> type, Entry<?> entry) {}

  public JournalPublisher(
      Producer<String, byte[]> producer, PublishedPointer pointer, IntSupplier epoch) {
    this.producer = producer;
    this.pointer = pointer;
    this.epoch = epoch;
  }

  @Override
  public void announce(AggregateType<?, ?> type, Entry<?> entry) {
    if (!queue.offer(new Announcement(type, entry))) {
      LOG.debug("queue full, {} is left to the sweeper", entry.id());
    }
  }

  @Override
  public long acknowledged(AggregateType<?, ?> type, String id) {
    Flight flight = flights.get(id);
    return flight == null ? 0 : flight.acknowledged();
  }

  /// Whether facts of `id` are under way from here, so that the sweeper can leave it alone.
  boolean underWay(String id) {
    return flights.containsKey(id);
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("journal-publisher").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
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

  /// Stops after the web server has answered its last request and before the connections close.
  @Override
  public int getPhase() {
    return 0;
  }

  private void run() {
    long flushed = System.nanoTime();
    while (running || !queue.isEmpty() || !flights.isEmpty()) {
      try {
        Announcement next = queue.poll(50, TimeUnit.MILLISECONDS);
        if (next != null) {
          send(next);
        }
        if (System.nanoTime() - flushed >= FLUSH_NANOS) {
          flush();
          flushed = System.nanoTime();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (MongoException | KafkaException e) {
        LOG.warn("publishing waits: {}", e.getMessage());
        flushed = System.nanoTime();
        if (!running) {
          return;
        }
      } catch (RuntimeException e) {
        // Not the fault of store or broker, so of one document: it is left to the sweeper, which
        // sets it aside, and the others go on.
        LOG.error("a document cannot be published", e);
      }
    }
  }

  private void send(Announcement announced) {
    Entry<?> entry = announced.entry();
    Flight flight =
        flights.computeIfAbsent(
            entry.id(), id -> new Flight(announced.type(), id, entry.published()));
    Long next = flight.next(entry.published());
    if (next == null || next < entry.firstSeq()) {
      return;
    }
    for (StoredFact fact : entry.facts()) {
      if (fact.seq() >= next && flight.goesOn()) {
        send(announced.type(), flight, fact);
      }
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback sees how it ended
  private void send(AggregateType<?, ?> type, Flight flight, StoredFact fact) {
    ProducerRecord<String, byte[]> record =
        EventRecords.of(type, flight.id(), fact, epoch.getAsInt());
    flight.sending(fact.seq());
    try {
      producer.send(record, (metadata, failure) -> flight.answered(fact.seq(), failure == null));
    } catch (KafkaException e) {
      flight.answered(fact.seq(), false);
      LOG.warn("cannot send fact {} of {}: {}", fact.seq(), flight.id(), e.getMessage());
    }
  }

  /// Moves the pointers in chunks and forgets the flights that are over.
  private void flush() {
    Map<AggregateType<?, ?>, List<Flight>> byType = new HashMap<>();
    for (Flight flight : flights.values()) {
      if (flight.toNote() > 0) {
        byType.computeIfAbsent(flight.type(), type -> new ArrayList<>()).add(flight);
      }
    }
    byType.forEach(this::move);
    flights.values().removeIf(Flight::over);
  }

  private void move(AggregateType<?, ?> type, List<Flight> moved) {
    for (int from = 0; from < moved.size(); from += CHUNK) {
      Map<String, Long> chunk = new HashMap<>();
      for (Flight flight : moved.subList(from, Math.min(from + CHUNK, moved.size()))) {
        chunk.put(flight.id(), flight.toNote());
      }
      pointer.move(type, chunk);
      chunk.forEach((id, seq) -> flightNoted(id, seq));
    }
  }

  private void flightNoted(String id, long seq) {
    Flight flight = flights.get(id);
    if (flight != null) {
      flight.noted(seq);
    }
  }
}
