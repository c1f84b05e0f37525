package cn.onestop.kit.views;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// Keeps one generation of one view up to date from its topics.
///
/// Whatever goes wrong, the container stops, and the registry starts another: it rejoins its group
/// and reads again from the last committed offsets. Nothing is skipped.
final class ViewRunner<P> {

  private final BatchWriter<P> writer;
  private final ViewFollower<P> follower;
  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final Map<String, Long> gapsSince = new ConcurrentHashMap<>();

  ViewRunner(
      View<P> view,
      BatchWriter<P> writer,
      ViewFollower<P> follower,
      String group,
      String instance,
      ConsumerFactory<String, byte[]> consumers) {
    this.writer = writer;
    this.follower = follower;
    ContainerProperties properties = new ContainerProperties(view.topics().toArray(String[]::new));
    properties.setGroupId(group);
    properties
        .getKafkaConsumerProperties()
        .setProperty("group.instance.id", group + "." + instance);
    properties.setAckMode(AckMode.BATCH);
    properties.setMissingTopicsFatal(false);
    properties.setMessageListener((BatchMessageListener<String, byte[]>) this::take);
    container = new KafkaMessageListenerContainer<>(consumers, properties);
    container.setBeanName(group);
    container.setCommonErrorHandler(new CommonContainerStoppingErrorHandler());
  }

  void start() {
    container.start();
  }

  void stop() {
    container.stop();
  }

  boolean isRunning() {
    return container.isRunning();
  }

  /// The partitions of `topic` that this instance owns now.
  Set<Integer> owned(String topic) {
    var assigned = container.getAssignedPartitions();
    if (assigned == null) {
      return Set.of();
    }
    return assigned.stream()
        .filter(partition -> partition.topic().equals(topic))
        .map(TopicPartition::partition)
        .collect(Collectors.toSet());
  }

  /// Since when (nano time) the next fact of an aggregate has been missing while later ones came.
  Map<String, Long> gapsSince() {
    return Map.copyOf(gapsSince);
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    BatchPlan<P> plan = writer.take(records);
    plan.changed().keySet().forEach(gapsSince::remove);
    plan.gaps().forEach(aggregate -> gapsSince.putIfAbsent(aggregate, System.nanoTime()));
    if (!plan.takenIn().isEmpty()) {
      follower.tookIn(plan.takenIn());
    }
  }
}
