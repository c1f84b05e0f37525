package cn.onestop.kit.verification;

import cn.onestop.kit.events.EventRecords;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Which facts of which aggregates a topic tells of, by their hashes.
final class LogIndex {

  private final Map<String, Map<Long, Set<String>>> hashes = new HashMap<>();
  private long repeated;
  private long strange;

  void add(ConsumerRecord<String, byte[]> record) {
    Long seq = EventRecords.claimedSeq(record);
    String hash = EventRecords.text(record.headers(), "ce_hash");
    if (seq == null || hash == null) {
      strange++;
      return;
    }
    boolean fresh =
        hashes
            .computeIfAbsent(record.key(), key -> new HashMap<>())
            .computeIfAbsent(seq, key -> new HashSet<>(1))
            .add(hash);
    if (!fresh) {
      repeated++;
    }
  }

  Map<String, Map<Long, Set<String>>> byAggregate() {
    return hashes;
  }

  Set<String> hashes(String aggregate, long seq) {
    return hashes.getOrDefault(aggregate, Map.of()).getOrDefault(seq, Set.of());
  }

  long repeated() {
    return repeated;
  }

  long strange() {
    return strange;
  }
}
