package cn.onestop.kit.views;

import cn.onestop.events.Topics;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.views.BatchPlan.DeadLetter;
import cn.onestop.kit.views.BatchWriter.DeadLetterSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/// Sends what a view cannot apply to the dead letters of its topic, with the reason and where it
/// stood.
record DeadLetterTopic(String view, Producer<String, byte[]> producer) implements DeadLetterSink {

  static final String VIEW = "onestop-view";
  static final String REASON = "onestop-reason";
  static final String PARTITION = "onestop-partition";
  static final String OFFSET = "onestop-offset";

  @Override
  public void send(List<DeadLetter> letters) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (DeadLetter letter : letters) {
      sent.add(producer.send(dead(letter)));
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

  private ProducerRecord<String, byte[]> dead(DeadLetter letter) {
    ConsumerRecord<String, byte[]> record = letter.record();
    ProducerRecord<String, byte[]> dead =
        new ProducerRecord<>(
            Topics.deadLetters(record.topic()),
            null,
            record.key(),
            record.value(),
            record.headers());
    EventRecords.put(dead.headers(), VIEW, view);
    EventRecords.put(dead.headers(), REASON, letter.reason());
    EventRecords.put(dead.headers(), PARTITION, String.valueOf(record.partition()));
    EventRecords.put(dead.headers(), OFFSET, String.valueOf(record.offset()));
    return dead;
  }
}
