package cn.onestop.kit.views;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/// How much there was to read at some moment, in the partitions that an instance owned then. Who
/// wants to judge by a view as of a moment takes a mark then and waits until it is reached.
///
/// @param view the view
/// @param ends the end of each partition
public record Mark(String view, Map<TopicPartition, Long> ends) {

  public Mark {
    ends = Map.copyOf(ends);
  }

  /// The partitions.
  public Set<Integer> partitions() {
    return ends.keySet().stream()
        .map(TopicPartition::partition)
        .collect(Collectors.toUnmodifiableSet());
  }
}
