package cn.onestop.kit.views;

import cn.onestop.kit.views.BatchPlan.DeadLetter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one batch of records into a view.
///
/// The order of the writes is what makes the view exactly-once in effect. Dead letters and blocks
/// first: a record that is not applied must not be lost. Counters before projections: the
/// projection tells a redelivered fact as seen, so what was not counted by then never would be; a
/// counter tells by its own offset what it has taken. A crash anywhere leaves a state from which
/// the same batch leads to the same end.
final class BatchWriter<P> {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

  private final View<P> view;
  private final ViewStore<P> store;
  private final DeadLetterSink deadLetters;

  /// Where records go that cannot be applied. Returns once they are safe.
  @FunctionalInterface
  interface DeadLetterSink {
    void send(List<DeadLetter> letters);
  }

  BatchWriter(View<P> view, ViewStore<P> store, DeadLetterSink deadLetters) {
    this.view = view;
    this.store = store;
    this.deadLetters = deadLetters;
  }

  /// Takes `records` in; after it returns, their offsets may be committed.
  ///
  /// @throws ViewStore.LostPartition if another consumer was at work
  BatchPlan<P> take(List<ConsumerRecord<String, byte[]>> records) {
    Set<String> aggregates = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.key() != null) {
        aggregates.add(record.key());
      }
    }
    Map<String, Slot<P>> slots = store.slots(aggregates);
    BatchPlan<P> plan = new BatchPlan<>(view, slots, store.blocks(aggregates), records);
    if (!plan.deadLetters().isEmpty()) {
      deadLetters.send(plan.deadLetters());
    }
    store.block(plan.blocked().values());
    store.unblock(plan.unblocked());
    store.count(plan.counters());
    store.list(plan.lists());
    store.project(slots, plan.changed());
    tell(plan);
    return plan;
  }

  private void tell(BatchPlan<P> plan) {
    for (Block block : plan.blocked().values()) {
      LOG.error(
          "view {} is blocked for {} from fact {} on: {}",
          view.name(),
          block.aggregate(),
          block.firstSeq(),
          block.reason());
    }
    plan.unblocked()
        .forEach(aggregate -> LOG.info("view {} goes on with {}", view.name(), aggregate));
  }
}
