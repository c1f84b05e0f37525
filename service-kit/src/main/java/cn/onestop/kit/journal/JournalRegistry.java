package cn.onestop.kit.journal;

import cn.onestop.kit.broker.Broker;
import cn.onestop.time.clock.OfficeClock;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The kinds of aggregates that a service keeps. What is opened here is published, swept, verified
/// and republished without further ado.
public final class JournalRegistry {

  private final MongoDatabase database;
  private final OfficeClock clock;
  private final Clock system;
  private final Outbox outbox;
  private final Broker broker;
  private final JournalBounds bounds;
  private final List<Journals<?, ?>> journals = new CopyOnWriteArrayList<>();

  public JournalRegistry(
      MongoDatabase database,
      OfficeClock clock,
      Clock system,
      Outbox outbox,
      Broker broker,
      JournalBounds bounds) {
    this.database = database;
    this.clock = clock;
    this.system = system;
    this.outbox = outbox;
    this.broker = broker;
    this.bounds = bounds;
  }

  /// Opens the journals of one kind of aggregate.
  public <S, E> Journals<S, E> open(AggregateType<S, E> type) {
    Journals<S, E> opened = new Journals<>(database, type, clock, system, outbox, bounds);
    journals.add(opened);
    return opened;
  }

  /// All that are open.
  public List<Journals<?, ?>> all() {
    return List.copyOf(journals);
  }

  /// Declares the indexes; needs the store.
  public void declareIndexes() {
    journals.forEach(Journals::declareIndexes);
  }

  /// Makes the topics that are missing; needs the broker.
  public void ensureTopics() {
    broker.ensureTopics(journals.stream().map(each -> each.type().topic()).distinct().toList());
  }
}
