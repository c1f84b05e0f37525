package cn.onestop.kit.views;

import cn.onestop.kit.broker.TopicReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.bson.BsonDocument;
import org.bson.Document;

/// Builds a view anew in memory from its topics and compares it with the one in the store, while
/// that one goes on: each projection at the fact it stands at, each counter at the offset it has
/// taken.
final class Recount<P> {

  private final View<P> view;
  private final ViewStore<P> store;
  private final TopicIds topicIds;
  private final Map<String, Slot<P>> slots = new HashMap<>();

  /// What the log leads to at the fact that the view had reached.
  private final Map<String, Slot<P>> reached = new HashMap<>();

  private final Map<CounterKey, List<BatchPlan.Change>> changes = new HashMap<>();
  private final Map<String, Block> blocks;
  private final Map<String, Long> stands = new HashMap<>();

  /// Reads where the view stands now, before the log is read: the log has all of that.
  Recount(View<P> view, ViewStore<P> store, TopicIds topicIds) {
    this.view = view;
    this.store = store;
    this.topicIds = topicIds;
    this.blocks = store.allBlocks();
  }

  /// Compares, and hands over what differs: where, and how.
  void compare(TopicReading topics, BiConsumer<String, String> differs) {
    List<Document> counters = store.counters().find().into(new ArrayList<>());
    List<BsonDocument> projections = store.projections().find().into(new ArrayList<>());
    for (BsonDocument projection : projections) {
      stands.put(projection.getString("_id").getValue(), projection.getInt64("seq").getValue());
    }
    topics.read(view.topics(), this::apply);
    projections.forEach(projection -> compareProjection(projection, differs));
    slots.keySet().stream()
        .filter(id -> !stands.containsKey(id) && !blocks.containsKey(id))
        .filter(id -> store.slot(id).isEmpty())
        .forEach(id -> differs.accept(id, "it has no projection, but the log tells of it"));
    counters.forEach(counter -> compareCounter(counter, differs));
  }

  /// One record at a time, as the consumer would: what is not the next fact changes nothing. Facts
  /// of a blocked aggregate that the view has not applied are left out.
  private void apply(ConsumerRecord<String, byte[]> record) {
    Block block = record.key() == null ? null : blocks.get(record.key());
    BatchPlan<P> plan = new BatchPlan<>(view, slots, Map.of(), List.of(record));
    plan.changed()
        .forEach((id, slot) -> {
          if (block == null || slot.seq() <= stands.getOrDefault(id, 0L)) {
            keep(plan, id, slot);
          }
        });
  }

  private void keep(BatchPlan<P> plan, String id, Slot<P> slot) {
    slots.put(id, slot);
    if (slot.seq() == stands.getOrDefault(id, 0L)) {
      reached.put(id, slot);
    }
    plan.counters()
        .forEach((key, all) -> {
          if (!key.slice().equals(CounterKey.FENCE)) {
            changes.computeIfAbsent(key, ignored -> new ArrayList<>()).addAll(all);
          }
        });
  }

  private void compareProjection(BsonDocument projection, BiConsumer<String, String> differs) {
    String id = projection.getString("_id").getValue();
    Slot<P> stored = store.slot(projection);
    Slot<P> recounted = reached.get(id);
    if (recounted == null) {
      differs.accept(id, "the log does not lead to fact " + stored.seq() + " of it");
    } else if (!stored.hash().equals(recounted.hash())
        || !Objects.equals(encoded(stored), encoded(recounted))) {
      differs.accept(id, "its projection is not what the log leads to at fact " + stored.seq());
    }
  }

  private BsonDocument encoded(Slot<P> slot) {
    return slot.content().map(store::encode).orElse(new BsonDocument());
  }

  private void compareCounter(Document counter, BiConsumer<String, String> differs) {
    String id = counter.getString("_id");
    String[] parts = id.split("/", 3);
    if (parts[2].equals(CounterKey.FENCE)) {
      return;
    }
    long taken = counter.getLong("offset");
    Map<String, Long> stored = new HashMap<>();
    counter
        .get("measures", new Document())
        .forEach((measure, value) -> stored.put(measure, ((Number) value).longValue()));
    Map<String, Long> recounted = new HashMap<>();
    key(parts)
        .ifPresent(key -> {
          for (BatchPlan.Change change : changes.getOrDefault(key, List.of())) {
            if (change.offset() <= taken) {
              recounted.merge(change.measure(), change.delta(), Long::sum);
            }
          }
        });
    stored.values().removeIf(value -> value == 0);
    recounted.values().removeIf(value -> value == 0);
    if (!stored.equals(recounted)) {
      differs.accept(
          parts[2] + " (partition " + parts[1] + ")",
          "it says " + stored + ", a recount says " + recounted);
    }
  }

  private Optional<CounterKey> key(String[] parts) {
    return topicIds.ids().entrySet().stream()
        .filter(entry -> entry.getValue().equals(parts[0]))
        .map(entry ->
            new CounterKey(
                new TopicPartition(entry.getKey(), Integer.parseInt(parts[1])), parts[2]))
        .findFirst();
  }
}
