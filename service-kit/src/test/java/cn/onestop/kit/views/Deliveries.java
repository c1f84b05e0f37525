package cn.onestop.kit.views;

import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Ledger;
import cn.onestop.kit.journal.StoredFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;

/// The log of one topic, as it would be read: records with their partitions and offsets.
final class Deliveries {

  static final String TOPIC = "onestop.test";
  static final AggregateType<Ledger, Ledger.LedgerEvent> TYPE = Ledger.type(TOPIC);

  private final List<List<ConsumerRecord<String, byte[]>>> partitions = new ArrayList<>();

  Deliveries(int partitionCount) {
    for (int partition = 0; partition < partitionCount; partition++) {
      partitions.add(new ArrayList<>());
    }
  }

  List<ConsumerRecord<String, byte[]>> partition(int partition) {
    return partitions.get(partition);
  }

  int partitionCount() {
    return partitions.size();
  }

  void send(String aggregate, StoredFact fact) {
    add(EventRecords.of(TYPE, aggregate, fact, 0));
  }

  void replay(ConsumerRecord<String, byte[]> dead) {
    ProducerRecord<String, byte[]> again =
        new ProducerRecord<>(TOPIC, null, dead.key(), dead.value(), dead.headers());
    EventRecords.put(again.headers(), EventRecords.REPLAY, "1");
    add(again);
  }

  void add(ProducerRecord<String, byte[]> sent) {
    int partition = Math.floorMod(sent.key().hashCode(), partitions.size());
    List<ConsumerRecord<String, byte[]>> log = partitions.get(partition);
    log.add(
        new ConsumerRecord<>(
            TOPIC,
            partition,
            log.size(),
            0,
            TimestampType.CREATE_TIME,
            0,
            0,
            sent.key(),
            sent.value(),
            sent.headers(),
            Optional.empty()));
  }

  static TopicIds topicIds() {
    return new TopicIds(Map.of(TOPIC, "topic-id"));
  }
}
