package cn.onestop.kit.views;

import cn.onestop.events.Topics;
import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.broker.PatientSender;
import cn.onestop.kit.broker.TopicReading;
import cn.onestop.kit.events.EventRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// The records that views could not apply, and their way back.
///
/// A replay sends the held-back facts of an aggregate to its topic again, in order and marked. The
/// owner of the partition applies them to the blocked aggregate and lets it go once it has applied
/// the last fact that was held back; facts that come meanwhile are held back too and need another
/// replay.
public final class DeadLetters {

  /// A blocked aggregate.
  ///
  /// @param firstSeq the fact that could not be applied
  /// @param lastSeq the last fact held back
  public record Blocked(
      String view, String aggregate, String topic, long firstSeq, long lastSeq, String reason) {}

  /// A record in the dead letters.
  ///
  /// @param aggregate whose record it was, `null` for one that is not ours
  /// @param seq the place it claims, `null` for one that is not ours
  public record Letter(
      String topic, @Nullable String aggregate, @Nullable Long seq, String view, String reason) {}

  private static final Comparator<ConsumerRecord<String, byte[]>> IN_ORDER =
      Comparator.comparing((ConsumerRecord<String, byte[]> record) -> {
        Long seq = EventRecords.claimedSeq(record);
        return seq == null ? 0 : seq;
      });

  private final ViewRegistry views;
  private final Broker broker;

  public DeadLetters(ViewRegistry views, Broker broker) {
    this.views = views;
    this.broker = broker;
  }

  /// The aggregates that are blocked now.
  public List<Blocked> blocked() {
    List<Blocked> blocked = new ArrayList<>();
    for (RunningView<?> view : views.views()) {
      for (Block block : blocks(view).values()) {
        blocked.add(
            new Blocked(
                view.view().name(),
                block.aggregate(),
                block.topic(),
                block.firstSeq(),
                block.lastSeq(),
                block.reason()));
      }
    }
    return blocked;
  }

  /// The letters of all topics that this service listens to, the latest `limit` of them.
  public List<Letter> letters(int limit) {
    List<Letter> letters = new ArrayList<>();
    read(record -> letters.add(letter(record)));
    return letters.size() <= limit
        ? letters
        : letters.subList(letters.size() - limit, letters.size());
  }

  /// Sends everything that is held back to its topic again.
  ///
  /// @param aggregate only of this aggregate, `null` for all
  /// @return how many records were sent
  public int replay(@Nullable String aggregate) {
    Set<String> wanted = new TreeSet<>();
    blocked().forEach(block -> wanted.add(block.aggregate()));
    if (aggregate != null) {
      wanted.retainAll(Set.of(aggregate));
    }
    Map<String, List<ConsumerRecord<String, byte[]>>> held = new LinkedHashMap<>();
    read(record -> {
      if (record.key() != null && wanted.contains(record.key())) {
        held.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record);
      }
    });
    try (PatientSender sender = broker.patientSender()) {
      return held.values().stream().mapToInt(records -> replay(records, sender)).sum();
    }
  }

  private static int replay(List<ConsumerRecord<String, byte[]>> records, PatientSender sender) {
    records.sort(IN_ORDER);
    Set<String> seen = new TreeSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (seen.add(identity(record))) {
        PatientSender.arrived(sender.send(again(record)));
      }
    }
    return seen.size();
  }

  private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> dead) {
    String topic = dead.topic().substring(0, dead.topic().length() - ".dlt".length());
    ProducerRecord<String, byte[]> again =
        new ProducerRecord<>(topic, null, dead.key(), dead.value(), dead.headers());
    EventRecords.put(again.headers(), EventRecords.REPLAY, "1");
    return again;
  }

  private void read(Consumer<ConsumerRecord<String, byte[]>> each) {
    Set<String> topics = new TreeSet<>();
    views.views().forEach(view -> topics.addAll(view.view().topics()));
    broker.ensureTopics(topics);
    new TopicReading(broker).read(topics.stream().map(Topics::deadLetters).toList(), each);
  }

  private Map<String, Block> blocks(RunningView<?> view) {
    Generation now = view.generation();
    return now == null
        ? Map.of()
        : views.runners().store(view.view(), now.current(), now.topicIds()).allBlocks();
  }

  private static String identity(ConsumerRecord<String, byte[]> record) {
    return EventRecords.text(record.headers(), "ce_hash") + "/" + Arrays.hashCode(record.value());
  }

  private static Letter letter(ConsumerRecord<String, byte[]> record) {
    return new Letter(
        record.topic(),
        record.key(),
        EventRecords.claimedSeq(record),
        orEmpty(EventRecords.text(record.headers(), DeadLetterTopic.VIEW)),
        orEmpty(EventRecords.text(record.headers(), DeadLetterTopic.REASON)));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
