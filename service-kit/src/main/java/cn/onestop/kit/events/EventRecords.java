package cn.onestop.kit.events;

import cn.onestop.kit.journal.AggregateType;
import cn.onestop.kit.journal.Fact;
import cn.onestop.kit.journal.StoredFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Events as Kafka records: CloudEvents 1.0 in binary mode. The key is the aggregate, the value the
/// event's data, every attribute a header.
public final class EventRecords {

  /// Marks a record that comes again out of the dead letters; only such records are applied to a
  /// blocked aggregate.
  public static final String REPLAY = "onestop-replay";

  private static final String CONTENT_TYPE = "content-type";

  private EventRecords() {}

  /// The record that tells of `stored`.
  public static ProducerRecord<String, byte[]> of(
      AggregateType<?, ?> type, String aggregate, StoredFact stored, int epoch) {
    Fact fact = Fact.read(stored);
    byte[] value = CanonicalJson.write(fact.data()).getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(type.topic(), aggregate, value);
    Headers headers = record.headers();
    put(headers, CONTENT_TYPE, "application/json");
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", fact.id());
    put(headers, "ce_source", type.source());
    put(headers, "ce_type", fact.type());
    put(headers, "ce_subject", aggregate);
    put(headers, "ce_time", fact.at().toString());
    put(headers, "ce_recordedtime", fact.recordedAt().toString());
    put(headers, "ce_by", fact.by());
    put(headers, "ce_sequence", Long.toString(fact.seq()));
    put(headers, "ce_hash", stored.hash());
    put(headers, "ce_prevhash", fact.prevHash());
    put(headers, "ce_epoch", Integer.toString(epoch));
    var command = fact.command();
    if (command != null && command.trace() != null) {
      put(headers, "ce_traceparent", command.trace());
    }
    return record;
  }

  /// Reads a record.
  ///
  /// @throws Unreadable if it is not an event of ours, with what is missing
  public static ReceivedEvent read(ConsumerRecord<String, byte[]> record) throws Unreadable {
    Headers headers = record.headers();
    String aggregate = record.key();
    if (aggregate == null || record.value() == null) {
      throw new Unreadable("a record without key or value");
    }
    try {
      return new ReceivedEvent(
          record.topic(),
          record.partition(),
          aggregate,
          Long.parseLong(required(headers, "ce_sequence")),
          required(headers, "ce_type"),
          Instant.parse(required(headers, "ce_time")),
          Instant.parse(required(headers, "ce_recordedtime")),
          required(headers, "ce_by"),
          required(headers, "ce_hash"),
          required(headers, "ce_prevhash"),
          Integer.parseInt(required(headers, "ce_epoch")),
          CanonicalJson.tree(new String(record.value(), StandardCharsets.UTF_8)));
    } catch (NumberFormatException | DateTimeParseException e) {
      throw new Unreadable("a header that is not what it should be: " + e.getMessage());
    } catch (JacksonException e) {
      throw new Unreadable("a value that is not JSON");
    }
  }

  /// The aggregate's key and place that a record claims, even if its data cannot be read.
  public static @Nullable Long claimedSeq(ConsumerRecord<String, byte[]> record) {
    String text = text(record.headers(), "ce_sequence");
    try {
      return record.key() == null || text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /// The text of a header, `null` if there is none.
  public static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /// Sets a header.
  public static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String required(Headers headers, String name) throws Unreadable {
    String text = text(headers, name);
    if (text == null) {
      throw new Unreadable("no header " + name);
    }
    return text;
  }

  /// A record is not an event of ours.
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }
}
