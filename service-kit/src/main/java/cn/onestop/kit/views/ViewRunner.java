package cn.onestop.kit.views;

import cn.onestop.events.Topics;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.views.BatchPlan.DeadLetter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/// Keeps one generation of one view up to date from its topics.
///
/// Whatever goes wrong, the container stops, and the registry starts it again: it rejoins its group
/// and reads again from the last committed offsets. Nothing is skipped.
final class ViewRunner<P> {

  private static final Logger LOG = LoggerFactory.getLogger(ViewRunner.class);

  private final View<P> view;
  private final ViewStore<P> store;
  private final Producer<String, byte[]> producer;
  private final KafkaMessageListenerContainer<String, byte[]> container;
  private final Map<String, Long> gapsSince = new ConcurrentHashMap<>();

  ViewRunner(
      View<P> view,
      ViewStore<P> store,
      String group,
      String instance,
      ConsumerFactory<String, byte[]> consumers,
      Producer<String, byte[]> producer) {
    this.view = view;
    this.store = store;
    this.producer = producer;
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

  ViewStore<P> store() {
    return store;
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
    Set<String> aggregates = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.key() != null) {
        aggregates.add(record.key());
      }
    }
    Map<String, Slot<P>> slots = store.slots(aggregates);
    BatchPlan<P> plan = new BatchPlan<>(view, slots, store.blocks(aggregates), records);
    write(plan, slots);
    plan.changed().keySet().forEach(gapsSince::remove);
    plan.gaps().forEach(aggregate -> gapsSince.putIfAbsent(aggregate, System.nanoTime()));
  }

  private void write(BatchPlan<P> plan, Map<String, Slot<P>> slots) {
    sendDeadLetters(plan.deadLetters());
    store.block(plan.blocked().values());
    store.unblock(plan.unblocked());
    store.count(plan.counters());
    store.list(plan.lists());
    store.project(slots, plan.changed());
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

  private void sendDeadLetters(List<DeadLetter> letters) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (DeadLetter letter : letters) {
      ConsumerRecord<String, byte[]> record = letter.record();
      ProducerRecord<String, byte[]> dead =
          new ProducerRecord<>(
              Topics.deadLetters(record.topic()),
              null,
              record.key(),
              record.value(),
              record.headers());
      EventRecords.put(dead.headers(), "onestop-view", view.name());
      EventRecords.put(dead.headers(), "onestop-reason", letter.reason());
      EventRecords.put(dead.headers(), "onestop-partition", String.valueOf(record.partition()));
      EventRecords.put(dead.headers(), "onestop-offset", String.valueOf(record.offset()));
      sent.add(producer.send(dead));
    }
    for (Future<RecordMetadata> letter : sent) {
      try {
        letter.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException(e);
      } catch (ExecutionException e) {
        throw new KafkaException("a dead letter could not be sent", e.getCause());
      }
    }
  }
}
