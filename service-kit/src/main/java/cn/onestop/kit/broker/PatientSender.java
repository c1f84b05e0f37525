package cn.onestop.kit.broker;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/// Sends what an operator waits for: where publishing gives up within a second and comes back
/// later, this waits for a broker that is slow or a topic that has just been made.
public final class PatientSender implements AutoCloseable {

  private final Producer<String, byte[]> producer;

  PatientSender(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /// Sends `record`; whether it arrived, [#arrived(Future)] tells.
  public Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
    return producer.send(record);
  }

  /// Comes back when the broker has it.
  ///
  /// @throws KafkaException if it could not be sent
  public static void arrived(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("a record could not be sent again", e.getCause());
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
