package cn.onestop.monitoring.live.events;

import cn.onestop.events.EventType;
import cn.onestop.events.Topics;
import cn.onestop.events.supervision.ViewChanged;
import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.events.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// The topic over which the instances tell each other what the view has taken in: all of them read
/// all of it. What is written there is no fact of a journal, so it has a topic of its own, in which
/// nothing is verified, set aside or kept.
final class LiveTopic {

  static final String NAME = Topics.SUPERVISION_LIVE;

  private static final Duration KEPT = Duration.ofHours(1);
  private static final String ID = "ce_id";
  private static final String TYPE = ViewChanged.class.getAnnotation(EventType.class).value();

  private LiveTopic() {}

  /// Makes it if it is missing.
  static void ensure(Broker broker) {
    broker.ensurePassingTopic(NAME, KEPT);
  }

  /// The record that tells of `change`, which `fact` has brought about. Its key is the centre: what
  /// happens at one centre has one order.
  static ProducerRecord<String, byte[]> record(ReceivedEvent fact, ViewChanged change) {
    byte[] value = CanonicalJson.write(change).getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(NAME, change.centre(), value);
    var headers = record.headers();
    EventRecords.put(headers, "content-type", "application/json");
    EventRecords.put(headers, "ce_specversion", "1.0");
    EventRecords.put(headers, ID, fact.aggregate() + "-" + fact.seq());
    EventRecords.put(headers, "ce_source", "/onestop/monitoring");
    EventRecords.put(headers, "ce_type", TYPE);
    EventRecords.put(headers, "ce_subject", change.centre());
    EventRecords.put(headers, "ce_time", fact.at().toString());
    return record;
  }

  /// The id of the fact behind a record, `null` for one that is not ours.
  static @Nullable String fact(ConsumerRecord<String, byte[]> record) {
    return TYPE.equals(EventRecords.text(record.headers(), "ce_type"))
        ? EventRecords.text(record.headers(), ID)
        : null;
  }

  /// What a record tells.
  static ViewChanged change(ConsumerRecord<String, byte[]> record) {
    return CanonicalJson.read(
        CanonicalJson.tree(new String(record.value(), StandardCharsets.UTF_8)), ViewChanged.class);
  }
}
