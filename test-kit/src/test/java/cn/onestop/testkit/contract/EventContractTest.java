package cn.onestop.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

  private static final String WITHDRAWN = "cn.onestop.matters.matter-withdrawn.v1";

  static Stream<Arguments> events() {
    return Stream.of(
            Topics.ITEMS, Topics.OFFICES, Topics.MATTERS, Topics.COMPLAINTS, Topics.SUPERVISION)
        .flatMap(
            topic -> EventContract.types(topic).stream().map(type -> Arguments.of(topic, type)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void a_sample_of_each_event_fits(String topic, String type) {
    assertThat(EventContract.check(record(topic, "a-1", headers(type), sample(type)))).isEmpty();
  }

  @Test
  void a_type_that_belongs_on_another_topic_is_noticed() {
    var type = "cn.onestop.catalog.office-registered.v1";

    assertThat(EventContract.check(record(Topics.MATTERS, "a-1", headers(type), sample(type))))
        .containsExactly("onestop.matters-0@7: type " + type + " has no place on this topic");
  }

  @Test
  void a_topic_that_is_not_in_the_document_is_noticed() {
    assertThat(
            EventContract.check(
                record("onestop.other", "a-1", headers(WITHDRAWN), sample(WITHDRAWN))))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-type",
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_subject",
        "ce_time",
        "ce_recordedtime",
        "ce_by",
        "ce_sequence",
        "ce_hash",
        "ce_prevhash",
        "ce_epoch"
      })
  void a_missing_header_is_noticed(String header) {
    assertThat(withdrawn(headers -> headers.remove(header)))
        .anyMatch(text -> text.contains(header));
  }

  @ParameterizedTest
  @CsvSource({
    "content-type, text/plain",
    "ce_specversion, 0.3",
    "ce_source, /onestop/catalog",
    "ce_time, yesterday",
    "ce_time, 2026-02-30T01:00:00Z",
    "ce_recordedtime, 2026-03-02T09:00:00+08:00",
    "ce_by, ''",
    "ce_sequence, 0",
    "ce_hash, ABC",
    "ce_prevhash, ''",
    "ce_epoch, -1",
    "onestop-replay, yes"
  })
  void an_ill_formed_header_is_noticed(String header, String value) {
    assertThat(withdrawn(headers -> put(headers, header, value)))
        .anyMatch(text -> text.contains(header));
  }

  @Test
  void a_header_that_is_there_twice_or_no_text_is_noticed() {
    assertThat(withdrawn(headers -> headers.add("ce_by", utf8("staff-1"))))
        .containsExactly("onestop.matters-0@7: header ce_by is there twice");
    assertThat(withdrawn(headers -> headers.add("x", new byte[] {(byte) 0xff})))
        .containsExactly("onestop.matters-0@7: header x is not text");
  }

  @Test
  void a_header_of_a_later_release_does_no_harm() {
    assertThat(withdrawn(headers -> put(headers, "ce_laterattribute", "1"))).isEmpty();
  }

  @Test
  void a_key_that_is_not_the_subject_is_noticed() {
    assertThat(
            EventContract.check(
                record(Topics.MATTERS, "a-2", headers(WITHDRAWN), sample(WITHDRAWN))))
        .containsExactly("onestop.matters-0@7: key a-2 is not the subject a-1");
  }

  @Test
  void an_id_that_does_not_name_the_place_in_the_journal_is_noticed() {
    assertThat(withdrawn(headers -> put(headers, "ce_id", "a-1-4")))
        .containsExactly("onestop.matters-0@7: header ce_id is a-1-4, not a-1-3");
  }

  @Test
  void a_payload_that_does_not_satisfy_its_schema_is_noticed() {
    assertThat(payload("{}")).singleElement().asString().contains("payload").contains("number");
    assertThat(payload("{\"number\": 5}")).singleElement().asString().contains("/number");
    assertThat(payload("{\"number\": ")).singleElement().asString().contains("not JSON");
    assertThat(EventContract.check(new ConsumerRecord<>(Topics.MATTERS, 0, 7, utf8("a-1"), null)))
        .anyMatch(text -> text.contains("ce_type"));
  }

  @Test
  void a_dead_letter_says_why_and_where_it_stood_whatever_it_is() {
    var topic = Topics.deadLetters(Topics.MATTERS);
    var letter = new RecordHeaders();
    put(letter, "onestop-view", "worklist");
    put(letter, "onestop-reason", "no header ce_type");
    put(letter, "onestop-partition", "3");
    put(letter, "onestop-offset", "17");
    assertThat(EventContract.check(record(topic, "?", letter, utf8("?")))).isEmpty();

    letter.remove("onestop-reason");
    assertThat(EventContract.check(record(topic, "?", letter, utf8("?"))))
        .singleElement()
        .asString()
        .contains("onestop-reason");
  }

  private static List<String> withdrawn(Consumer<Headers> change) {
    var headers = headers(WITHDRAWN);
    change.accept(headers);
    return EventContract.check(record(Topics.MATTERS, "a-1", headers, sample(WITHDRAWN)));
  }

  private static List<String> payload(String json) {
    return EventContract.check(record(Topics.MATTERS, "a-1", headers(WITHDRAWN), utf8(json)));
  }

  private static ConsumerRecord<byte[], byte[]> record(
      String topic, String key, Headers headers, byte[] value) {
    return new ConsumerRecord<>(
        topic,
        0,
        7,
        0,
        TimestampType.CREATE_TIME,
        key.length(),
        value.length,
        utf8(key),
        value,
        headers,
        Optional.empty());
  }

  /// Those of the third fact of `a-1`.
  private static Headers headers(String type) {
    var service = type.split("\\.")[2].replace("supervision", "monitoring");
    var headers = new RecordHeaders();
    put(headers, "content-type", "application/json");
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", "a-1-3");
    put(headers, "ce_source", "/onestop/" + service);
    put(headers, "ce_type", type);
    put(headers, "ce_subject", "a-1");
    put(headers, "ce_time", "2026-03-02T01:30:00Z");
    put(headers, "ce_recordedtime", "2026-03-02T01:30:00.125Z");
    put(headers, "ce_by", "staff-1001");
    put(headers, "ce_sequence", "3");
    put(headers, "ce_hash", "0123456789abcdef".repeat(4));
    put(headers, "ce_prevhash", "0".repeat(64));
    put(headers, "ce_epoch", "0");
    return headers;
  }

  private static void put(Headers headers, String name, String value) {
    headers.remove(name).add(name, utf8(value));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] sample(String type) {
    var name = "/samples/" + type + ".json";
    try (var in = Objects.requireNonNull(EventContractTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
