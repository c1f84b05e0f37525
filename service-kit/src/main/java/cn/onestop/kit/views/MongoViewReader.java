package cn.onestop.kit.views;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads the generation of a view that is in force. Before the first event there is nothing to
/// read.
final class MongoViewReader<P> implements ViewReader<P> {

  private final RunningView<P> running;
  private final RunningView.RunnerFactory factory;
  private final int partitions;

  MongoViewReader(RunningView<P> running, RunningView.RunnerFactory factory, int partitions) {
    this.running = running;
    this.factory = factory;
    this.partitions = partitions;
  }

  @Override
  public Optional<P> find(String aggregate) {
    return store().flatMap(store -> store.slot(aggregate)).flatMap(Slot::content);
  }

  @Override
  public Map<String, P> find(Collection<String> aggregates) {
    Map<String, P> found = new HashMap<>();
    store()
        .map(store -> store.slots(aggregates))
        .ifPresent(slots ->
            slots.forEach(
                (id, slot) -> slot.content().ifPresent(content -> found.put(id, content))));
    return found;
  }

  @Override
  public long reached(String aggregate) {
    return store().flatMap(store -> store.slot(aggregate)).map(Slot::seq).orElse(0L);
  }

  @Override
  public Map<String, Long> counts(String slice) {
    List<CounterKey> keys = new ArrayList<>();
    for (String topic : running.view().topics()) {
      for (int partition = 0; partition < partitions; partition++) {
        keys.add(new CounterKey(new TopicPartition(topic, partition), slice));
      }
    }
    return store().map(store -> store.sums(keys)).orElse(Map.of());
  }

  @Override
  public List<Listed> list(String list, String prefix, @Nullable String after, int limit) {
    Document range =
        after == null || after.compareTo(prefix) < 0
            ? new Document("$gte", prefix)
            : new Document("$gt", after);
    range.append("$lt", prefix + Character.MAX_VALUE);
    List<Listed> page = new ArrayList<>();
    store()
        .map(store -> store.list(list))
        .ifPresent(entries ->
            entries
                .find(new Document("_id", range))
                .sort(new Document("_id", 1))
                .limit(limit)
                .forEach(entry -> page.add(new Listed(entry.getString("_id"), content(entry)))));
    return page;
  }

  @Override
  public Optional<Document> entry(String list, String id) {
    return store()
        .map(store -> store.list(list))
        .map((MongoCollection<Document> entries) -> entries.find(new Document("_id", id)).first())
        .map(MongoViewReader::content);
  }

  private static Document content(Document entry) {
    return entry.get("content", Document.class);
  }

  private Optional<ViewStore<P>> store() {
    return Optional.ofNullable(running.generation())
        .map(now -> factory.store(running.view(), now.current(), now.topicIds()));
  }
}
