package cn.onestop.kit.broker;

import cn.onestop.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// What the services ask of the broker besides sending and listening. Connects at the first
/// question, so that a service starts without it.
public final class Broker implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final Map<String, Object> common;
  private final int partitions;
  private final short replicas;
  private @Nullable Admin admin;

  /// @param common client settings, `bootstrap.servers` among them
  /// @param partitions of topics that are not there yet
  /// @param replicas of topics that are not there yet; -1 for the broker's default
  public Broker(Map<String, Object> common, int partitions, short replicas) {
    this.common = Map.copyOf(common);
    this.partitions = partitions;
    this.replicas = replicas;
  }

  /// Makes those of `topics` that are missing, and the topics of their dead letters. They keep
  /// their data for ever and are not compacted.
  public void ensureTopics(Collection<String> topics) {
    List<NewTopic> wanted = new ArrayList<>();
    Set<String> there = wait(admin().listTopics().names());
    for (String topic : topics) {
      for (String name : List.of(topic, Topics.deadLetters(topic))) {
        if (!there.contains(name)) {
          wanted.add(
              new NewTopic(name, partitions, replicas)
                  .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete")));
        }
      }
    }
    admin().createTopics(wanted).values().values().forEach(Broker::createdByAnyone);
  }

  /// Makes `topic` if it is missing, to keep its data only for `kept`: for what tells of things
  /// that are kept elsewhere.
  public void ensurePassingTopic(String topic, Duration kept) {
    if (!wait(admin().listTopics().names()).contains(topic)) {
      NewTopic wanted =
          new NewTopic(topic, partitions, replicas)
              .configs(
                  Map.of(
                      "retention.ms", String.valueOf(kept.toMillis()), "cleanup.policy", "delete"));
      createdByAnyone(admin().createTopics(List.of(wanted)).all());
    }
  }

  /// The ids that the broker gave `topics`.
  ///
  /// @throws KafkaException also if a topic has not as many partitions as are set: counters are
  ///   kept by partition, and those of a partition that nobody asks for would be missing in every
  ///   sum
  public Map<String, String> topicIds(Collection<String> topics) {
    Map<String, String> ids = new HashMap<>();
    wait(admin().describeTopics(topics).allTopicNames())
        .forEach((topic, description) -> {
          requirePartitions(topic, description.partitions().size());
          ids.put(topic, description.topicId().toString());
        });
    return ids;
  }

  private void requirePartitions(String topic, int found) {
    if (found != partitions) {
      throw new KafkaException(
          "%s has %d partitions, and onestop.partitions is %d: set it to what the topics have"
              .formatted(topic, found, partitions));
    }
  }

  /// The end of each partition of `topics`: the offset that the next record will get.
  public Map<TopicPartition, Long> ends(Collection<String> topics) {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    wait(admin().describeTopics(topics).allTopicNames())
        .forEach((topic, description) ->
            description
                .partitions()
                .forEach(partition ->
                    wanted.put(
                        new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
    Map<TopicPartition, Long> ends = new HashMap<>();
    wait(admin().listOffsets(wanted).all())
        .forEach((partition, result) -> ends.put(partition, result.offset()));
    return ends;
  }

  /// Up to where a consumer group has committed.
  public Map<TopicPartition, Long> committed(String group) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    wait(admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach((partition, offset) -> {
          if (offset != null) {
            committed.put(partition, offset.offset());
          }
        });
    return committed;
  }

  /// A consumer that belongs to no group, for reading a topic whole.
  public Consumer<String, byte[]> reader() {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put("enable.auto.commit", false);
    settings.put("auto.offset.reset", "earliest");
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /// A sender of its own for one job of an operator.
  public PatientSender patientSender() {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("max.block.ms", 30_000);
    return new PatientSender(
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer()));
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close();
      admin = null;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(common);
    }
    return admin;
  }

  private static void createdByAnyone(KafkaFuture<Void> creation) {
    try {
      wait(creation);
    } catch (KafkaException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private static <T> T wait(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException(
          "the broker does not answer as it should", e.getCause() == null ? e : e.getCause());
    }
  }
}
