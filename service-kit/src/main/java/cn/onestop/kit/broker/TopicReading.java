package cn.onestop.kit.broker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads topics from their beginning to the end they had when the reading began.
public final class TopicReading {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Broker broker;

  public TopicReading(Broker broker) {
    this.broker = broker;
  }

  /// Hands every record of `topics` over, each partition in its order.
  ///
  /// @return where each partition ended
  public Map<TopicPartition, Long> read(
      Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
    Map<TopicPartition, Long> ends = broker.ends(topics);
    Map<TopicPartition, Long> left = new HashMap<>(ends);
    left.values().removeIf(end -> end == 0);
    try (var reader = broker.reader()) {
      reader.assign(left.keySet());
      reader.seekToBeginning(left.keySet());
      while (!left.isEmpty()) {
        for (ConsumerRecord<String, byte[]> record : reader.poll(POLL)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          Long end = ends.get(partition);
          if (end != null && record.offset() < end) {
            each.accept(record);
          }
        }
        left.entrySet().removeIf(entry -> reader.position(entry.getKey()) >= entry.getValue());
        reader.assign(left.keySet());
      }
    }
    return ends;
  }
}
