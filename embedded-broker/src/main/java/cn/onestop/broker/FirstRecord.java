package cn.onestop.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Produces one record, because an open port does not say that a broker takes records: after a
/// SIGKILL it listens seconds before it is let in again.
final class FirstRecord {
  private static final String TOPIC = "__onestop_start";
  private static final byte[] NOTHING = {};

  private FirstRecord() {}

  static void produce(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "metric.reporters",
            "",
            "enable.metrics.push",
            false);
    try {
      makeTopic(settings);
      try (var producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
        producer.send(new ProducerRecord<>(TOPIC, NOTHING)).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("no record could be produced: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted before a record could be produced", e);
    }
  }

  private static void makeTopic(Map<String, Object> settings)
      throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(settings)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}
