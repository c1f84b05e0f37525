package cn.onestop.kit.views;

import org.apache.kafka.common.TopicPartition;

/// A counter document: what one partition contributes to one slice. It belongs to the owner of the
/// partition alone.
record CounterKey(TopicPartition partition, String slice) {

  /// The slice that every batch touches, so that a consumer that has lost its partition fails.
  static final String FENCE = "";

  String id(TopicIds ids) {
    return ids.of(partition.topic()) + "/" + partition.partition() + "/" + slice;
  }
}
