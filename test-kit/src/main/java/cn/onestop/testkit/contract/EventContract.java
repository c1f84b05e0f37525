package cn.onestop.testkit.contract;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds records against the AsyncAPI document of the events.
public final class EventContract {

  private static final AsyncApiDocument DOCUMENT = AsyncApiDocument.published();

  private EventContract() {}

  /// The types of the events that may stand on `topic`; none for a topic that is not in the
  /// document.
  public static Set<String> types(String topic) {
    return DOCUMENT.messages(topic).keySet();
  }

  /// The type that `record` says it has, `null` if it says none.
  public static @Nullable String type(ConsumerRecord<byte[], byte[]> record) {
    return HeaderTexts.of(record.headers(), new ArrayList<>()).text("ce_type");
  }

  /// What about `record` does not fit the document, each as a sentence that says where it stands;
  /// empty for a record that fits.
  public static List<String> check(ConsumerRecord<byte[], byte[]> record) {
    var misfits = new ArrayList<String>();
    var headers = HeaderTexts.of(record.headers(), misfits);
    if (record.topic().endsWith(DOCUMENT.deadLetterSuffix())) {
      misfits.addAll(flaws("header", DOCUMENT.deadLetterHeaders(), headers.json()));
    } else {
      checkEvent(record, headers, misfits);
    }
    return misfits.stream()
        .map(misfit ->
            "%s-%d@%d: %s".formatted(record.topic(), record.partition(), record.offset(), misfit))
        .toList();
  }

  private static void checkEvent(
      ConsumerRecord<byte[], byte[]> record, HeaderTexts headers, List<String> misfits) {
    var type = headers.text("ce_type");
    var message = type == null ? null : DOCUMENT.messages(record.topic()).get(type);
    if (message == null) {
      misfits.add("type %s has no place on this topic".formatted(type));
      misfits.addAll(flaws("header", DOCUMENT.anyHeaders(), headers.json()));
    } else {
      misfits.addAll(flaws("header", message.headers(), headers.json()));
      misfits.addAll(payloadFlaws(message.payload(), record.value()));
    }
    checkKey(record.key(), headers, misfits);
  }

  private static void checkKey(byte @Nullable [] key, HeaderTexts headers, List<String> misfits) {
    var aggregate = HeaderTexts.utf8(key);
    var subject = headers.text("ce_subject");
    if (aggregate == null || !aggregate.equals(subject)) {
      misfits.add("key %s is not the subject %s".formatted(aggregate, subject));
    }
    var sequence = headers.text("ce_sequence");
    if (sequence == null) {
      // Of no journal; where one must be, its lack has been told.
      return;
    }
    var id = subject + "-" + sequence;
    if (!id.equals(headers.text("ce_id"))) {
      misfits.add("header ce_id is %s, not %s".formatted(headers.text("ce_id"), id));
    }
  }

  private static List<String> payloadFlaws(Schema schema, byte @Nullable [] value) {
    if (value == null) {
      return List.of("there is no payload");
    }
    try {
      return flaws("payload", schema, JsonMapper.shared().readTree(value));
    } catch (JacksonException e) {
      return List.of("the payload is not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<String> flaws(String where, Schema schema, JsonNode node) {
    return schema.validate(node).stream().map(error -> where + " " + error).toList();
  }
}
