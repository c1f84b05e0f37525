package cn.onestop.kit.views;

import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.events.EventRecords.Unreadable;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome.Count;
import cn.onestop.kit.views.Outcome.ListEntry;
import cn.onestop.kit.views.ViewFollower.TakenIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// What a batch of records means for a view, decided in offset order before anything is written.
///
/// Of each aggregate exactly the next fact is applied. A lower one was seen; a higher one comes
/// again, since the sender's pointer stopped before the one that is missing. What contradicts the
/// chain or cannot be applied blocks its aggregate.
final class BatchPlan<P> {

  /// A change of a counter and the offset of the record that brought it.
  record Change(long offset, String measure, long delta) {}

  /// A record that goes to the dead letters, and why.
  record DeadLetter(ConsumerRecord<String, byte[]> record, String reason) {}

  /// A change of a list and the fact that brought it.
  record ListChange(ListEntry entry, long seq) {}

  private final View<P> view;
  private final Map<String, Slot<P>> slots;
  private final Map<String, Block> blocks;
  private final Map<String, Slot<P>> changed = new LinkedHashMap<>();
  private final Map<CounterKey, List<Change>> counters = new LinkedHashMap<>();
  private final Map<String, ListChange> lists = new LinkedHashMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private final Map<String, Block> blocked = new LinkedHashMap<>();
  private final Set<String> unblocked = new HashSet<>();
  private final Set<String> gaps = new HashSet<>();
  private final List<TakenIn<P>> takenIn = new ArrayList<>();
  private int applied;

  /// Plans `records`, given the view as it is.
  ///
  /// @param slots of the aggregates in the batch, where there are any
  /// @param blocks of the aggregates in the batch, where there are any
  BatchPlan(
      View<P> view,
      Map<String, Slot<P>> slots,
      Map<String, Block> blocks,
      Iterable<ConsumerRecord<String, byte[]>> records) {
    this.view = view;
    this.slots = new HashMap<>(slots);
    this.blocks = new HashMap<>(blocks);
    for (ConsumerRecord<String, byte[]> record : records) {
      plan(record);
      change(record, CounterKey.FENCE, null);
    }
  }

  /// The new slots of the aggregates that moved on, with what they replace.
  Map<String, Slot<P>> changed() {
    return changed;
  }

  Map<CounterKey, List<Change>> counters() {
    return counters;
  }

  Iterable<ListChange> lists() {
    return lists.values();
  }

  List<DeadLetter> deadLetters() {
    return deadLetters;
  }

  /// Blocks that are new or reach further.
  Map<String, Block> blocked() {
    return blocked;
  }

  Set<String> unblocked() {
    return unblocked;
  }

  /// Aggregates of which a later fact came before the next one.
  Set<String> gaps() {
    return gaps;
  }

  int applied() {
    return applied;
  }

  /// What the view has now taken in, and what it had already when this batch was read before.
  List<TakenIn<P>> takenIn() {
    return takenIn;
  }

  private void plan(ConsumerRecord<String, byte[]> record) {
    ReceivedEvent event;
    try {
      event = EventRecords.read(record);
    } catch (Unreadable e) {
      unreadable(record, String.valueOf(e.getMessage()));
      return;
    }
    Slot<P> slot = slots.getOrDefault(event.aggregate(), Slot.empty());
    Block block = blocks.get(event.aggregate());
    if (event.seq() < slot.seq() || record.offset() <= slot.offset()) {
      readBefore(record, event, slot);
      return;
    }
    if (event.seq() == slot.seq()) {
      if (!event.hash().equals(slot.hash())) {
        block(record, event.seq(), "another fact " + event.seq() + " than the one applied");
      }
      return;
    }
    if (block != null
        && event.seq() >= block.firstSeq()
        && record.headers().lastHeader(EventRecords.REPLAY) == null) {
      block(record, event.seq(), block.reason());
      return;
    }
    if (event.seq() > slot.seq() + 1) {
      gaps.add(event.aggregate());
      return;
    }
    if (!event.prevHash().equals(slot.hash())) {
      block(record, event.seq(), "fact " + event.seq() + " does not follow the one applied");
      return;
    }
    apply(record, event, slot);
  }

  /// A batch that was written and not committed comes again. A fact that is sent once more comes
  /// with a later offset than the one it was taken in with, and is no news.
  private void readBefore(
      ConsumerRecord<String, byte[]> record, ReceivedEvent event, Slot<P> slot) {
    if (record.offset() <= slot.offset() && event.seq() <= slot.seq()) {
      slot.content().ifPresent(body -> takenIn.add(new TakenIn<>(event, body)));
    }
  }

  /// A record that claims a place after the applied ones holds back its aggregate; any other is
  /// nobody's.
  private void unreadable(ConsumerRecord<String, byte[]> record, String reason) {
    Long seq = EventRecords.claimedSeq(record);
    Slot<P> slot = slots.getOrDefault(record.key(), Slot.empty());
    if (seq == null) {
      deadLetters.add(new DeadLetter(record, reason));
    } else if (seq > slot.seq() && record.offset() > slot.offset()) {
      block(record, seq, reason);
    }
  }

  private void apply(ConsumerRecord<String, byte[]> record, ReceivedEvent event, Slot<P> slot) {
    if (!view.types().contains(event.type())) {
      moveOn(event, new Slot<>(event.seq(), event.hash(), record.offset(), true, slot.body()));
      return;
    }
    Outcome<P> outcome;
    try {
      outcome = view.apply(slot.body(), event);
    } catch (RuntimeException e) {
      block(record, event.seq(), "cannot be applied: " + e);
      return;
    }
    for (Count count : outcome.counts()) {
      change(record, count.slice(), count);
    }
    for (ListEntry entry : outcome.entries()) {
      lists.put(entry.list() + "/" + entry.id(), new ListChange(entry, event.seq()));
    }
    moveOn(
        event,
        new Slot<>(event.seq(), event.hash(), record.offset(), slot.skipped(), outcome.after()));
    takenIn.add(new TakenIn<>(event, outcome.after()));
    applied++;
  }

  private void moveOn(ReceivedEvent event, Slot<P> next) {
    slots.put(event.aggregate(), next);
    changed.put(event.aggregate(), next);
    gaps.remove(event.aggregate());
    Block block = blocks.get(event.aggregate());
    if (block != null && next.seq() >= block.lastSeq()) {
      blocks.remove(event.aggregate());
      blocked.remove(event.aggregate());
      unblocked.add(event.aggregate());
    }
  }

  private void block(ConsumerRecord<String, byte[]> record, long seq, String reason) {
    String aggregate = record.key();
    Block before = blocks.get(aggregate);
    Block block =
        before == null
            ? new Block(aggregate, record.topic(), record.partition(), seq, seq, reason)
            : before.upTo(seq);
    blocks.put(aggregate, block);
    blocked.put(aggregate, block);
    unblocked.remove(aggregate);
    deadLetters.add(new DeadLetter(record, reason));
  }

  private void change(ConsumerRecord<String, byte[]> record, String slice, @Nullable Count count) {
    CounterKey key = new CounterKey(new TopicPartition(record.topic(), record.partition()), slice);
    List<Change> changes = counters.computeIfAbsent(key, ignored -> new ArrayList<>());
    if (count == null) {
      changes.clear();
      changes.add(new Change(record.offset(), "", 0));
    } else {
      changes.add(new Change(record.offset(), count.measure(), count.delta()));
    }
  }
}
