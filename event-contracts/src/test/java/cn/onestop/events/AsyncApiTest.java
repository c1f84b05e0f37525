package cn.onestop.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.audit.AuditEvent;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.LegalTextEvent;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.events.catalog.PersonEvent;
import cn.onestop.events.catalog.PowerEvent;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.events.identity.AccessEvent;
import cn.onestop.events.identity.AccountEvent;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.events.identity.SigningKeyEvent;
import cn.onestop.events.matters.BundleEvent;
import cn.onestop.events.matters.CalendarEvent;
import cn.onestop.events.matters.CaseFileEvent;
import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.events.supervision.LiveEvent;
import cn.onestop.events.supervision.SupervisionEvent;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AsyncApiTest {

  private static final Map<String, Class<?>> TOLD_ON =
      Map.ofEntries(
          Map.entry(Topics.ITEMS, ItemEvent.class),
          Map.entry(Topics.POWERS, PowerEvent.class),
          Map.entry(Topics.DRAFTS, DraftEvent.class),
          Map.entry(Topics.LEGAL_TEXTS, LegalTextEvent.class),
          Map.entry(Topics.NORMATIVE_DOCUMENTS, NormativeDocumentEvent.class),
          Map.entry(Topics.RECONCILINGS, ReconcilingEvent.class),
          Map.entry(Topics.OFFICES, OfficeEvent.class),
          Map.entry(Topics.PEOPLE, PersonEvent.class),
          Map.entry(Topics.MATTERS, MatterEvent.class),
          Map.entry(Topics.CASE_FILES, CaseFileEvent.class),
          Map.entry(Topics.BUNDLES, BundleEvent.class),
          Map.entry(Topics.CONSULTATIONS, ConsultationEvent.class),
          Map.entry(Topics.PRE_REVIEWS, PreReviewEvent.class),
          Map.entry(Topics.CALENDARS, CalendarEvent.class),
          Map.entry(Topics.COMPLAINTS, ComplaintEvent.class),
          Map.entry(Topics.SUPERVISION, SupervisionEvent.class),
          Map.entry(Topics.AUDIT, AuditEvent.class),
          Map.entry(Topics.IDENTITY, SessionEvent.class),
          Map.entry(Topics.ACCOUNTS, AccountEvent.class),
          Map.entry(Topics.SIGNING_KEYS, SigningKeyEvent.class),
          Map.entry(Topics.ACCESS, AccessEvent.class),
          Map.entry(Topics.SUPERVISION_LIVE, LiveEvent.class));

  private final JsonNode document = document();

  @Test
  void the_document_is_asyncapi_3() throws IOException {
    var official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(text("/asyncapi/asyncapi-3.0.0.schema.json"));

    assertThat(official.validate(document)).isEmpty();
  }

  @Test
  void the_official_schema_would_notice_a_mistake() throws IOException {
    var official =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(text("/asyncapi/asyncapi-3.0.0.schema.json"));
    var mistaken = document.deepCopy();
    mistaken.withObject("/channels/matters").put("adress", "onestop.matters");

    assertThat(official.validate(mistaken)).isNotEmpty();
  }

  @Test
  void it_has_every_topic_of_the_code_and_no_other() throws IllegalAccessException {
    var topics = new TreeSet<String>();
    for (var field : Topics.class.getFields()) {
      topics.add((String) field.get(null));
    }

    assertThat(channels().keySet()).isEqualTo(topics).isEqualTo(new TreeSet<>(TOLD_ON.keySet()));
  }

  @Test
  void the_dead_letters_are_those_of_every_topic_that_is_kept() {
    var deadLetters = document.at("/channels/dead-letters");
    var kept = new TreeSet<>(TOLD_ON.keySet());
    kept.remove(Topics.SUPERVISION_LIVE);

    assertThat(Topics.deadLetters("{topic}")).isEqualTo(deadLetters.path("address").asString());
    assertThat(texts(deadLetters.at("/parameters/topic/enum")))
        .containsExactlyInAnyOrderElementsOf(kept);
  }

  @Test
  void each_topic_has_every_event_of_the_code_and_no_other() {
    TOLD_ON.forEach((topic, contract) -> {
      var types =
          Stream.of(contract.getPermittedSubclasses())
              .map(event -> event.getAnnotation(EventType.class).value())
              .toList();

      assertThat(messages(topic).stream().map(message -> message.path("name").asString()))
          .as(topic)
          .containsExactlyInAnyOrderElementsOf(types);
    });
  }

  @Test
  void each_message_has_the_schema_of_its_type_and_each_schema_its_message() throws Exception {
    var used = new ArrayList<String>();
    for (var topic : TOLD_ON.keySet()) {
      for (var message : messages(topic)) {
        var schema = message.at("/payload/$ref").asString();
        assertThat(schema)
            .isEqualTo("./schemas/" + message.path("name").asString() + ".schema.json");
        used.add(schema.substring("./schemas/".length()));
      }
    }

    assertThat(used).containsExactlyInAnyOrderElementsOf(files("/schemas"));
    assertThat(files("/samples"))
        .containsExactlyInAnyOrderElementsOf(
            used.stream().map(name -> name.replace(".schema.json", ".json")).toList());
  }

  @Test
  void each_reference_leads_somewhere() {
    for (var reference : document.findValuesAsString("$ref")) {
      if (reference.startsWith("#")) {
        assertThat(document.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
      } else {
        assertThat(getClass().getResource("/" + reference.substring("./".length())))
            .as(reference)
            .isNotNull();
      }
    }
  }

  /// Tools for AsyncAPI read a schema by the rules of draft-07, validators by those it names.
  @Test
  void a_schema_says_the_same_by_the_rules_of_asyncapi() throws Exception {
    for (var name : files("/schemas")) {
      var schema = YAMLMapper.shared().readTree(text("/schemas/" + name));
      var keywords = new TreeSet<String>();
      keywords(schema, keywords);

      assertThat(keywords).as(name).isSubsetOf(SAID_THE_SAME);
    }
  }

  private static final List<String> SAID_THE_SAME =
      List.of(
          "$schema",
          "$id",
          "$ref",
          "$defs",
          "title",
          "description",
          "examples",
          "type",
          "enum",
          "format",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "properties",
          "required",
          "items",
          "uniqueItems",
          "minItems",
          "oneOf");

  private static void keywords(JsonNode schema, TreeSet<String> found) {
    schema.forEachEntry((keyword, value) -> {
      found.add(keyword);
      switch (keyword) {
        case "properties", "$defs" -> value.forEach(each -> keywords(each, found));
        case "items" -> keywords(value, found);
        case "oneOf" -> value.forEach(each -> keywords(each, found));
        default -> {}
      }
    });
  }

  /// Address to channel, without the dead letters.
  private Map<String, JsonNode> channels() {
    var channels = new TreeMap<String, JsonNode>();
    document
        .path("channels")
        .forEach(channel -> channels.put(channel.path("address").asString(), channel));
    channels.remove(Topics.deadLetters("{topic}"));
    return channels;
  }

  private List<JsonNode> messages(String topic) {
    return Objects.requireNonNull(channels().get(topic))
        .path("messages")
        .valueStream()
        .map(message -> document.at(message.path("$ref").asString().substring(1)))
        .toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private List<String> files(String directory) throws IOException, URISyntaxException {
    var there = Path.of(Objects.requireNonNull(getClass().getResource(directory)).toURI());
    try (var files = Files.list(there)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static JsonNode document() {
    return YAMLMapper.shared().readTree(resource("/asyncapi.yaml"));
  }

  private static String text(String name) throws IOException {
    try (var in = resource(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(AsyncApiTest.class.getResourceAsStream(name), name);
  }
}
