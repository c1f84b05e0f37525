package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.Topics;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What drafts tell on their topic is what the samples and schemas say.
class DraftEventsTest {

  private static final String DRAFTS = "/api/v1/catalog/drafts";
  private static final String WRITTEN = "cn.onestop.catalog.draft-written.v1";
  private static final String MOVED = "cn.onestop.catalog.draft-moved.v1";

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void a_draft_of_an_item_is_told_as_in_the_sample() {
    var sample = sample(WRITTEN);
    sample.remove("power");

    var draft = drafted(request(sample));

    assertThat(payload(told(draft, 1).getFirst())).isEqualTo(canonical(sample));
  }

  @Test
  void a_draft_of_a_power_is_told_as_in_the_sample() {
    var sample = sample(WRITTEN);
    sample.remove("item");
    sample.put("kind", "POWER").put("code", "ZZ-QL-71").put("reason", "ADDED");
    sample.put("baseVersion", 0);
    sample.put("department", sample.at("/power/department").asString());

    var draft = drafted(request(sample));

    assertThat(payload(told(draft, 1).getFirst())).isEqualTo(canonical(sample));
  }

  @Test
  void every_move_of_a_draft_is_told_with_what_the_sample_has_and_as_the_contract_says() {
    var published = drafted(guide("ZZ-71"));
    send(published, "submit", "", "staff-1006", "editor");
    send(
        published,
        "review",
        "{\"outcome\": \"RETURNED\", \"opinion\": \"请写明受理标准\"}",
        "staff-1003",
        "reviewer");
    send(published, "submit", "", "staff-1006", "editor");
    var passed = "{\"outcome\": \"PASSED\"}";
    send(published, "review", passed, "staff-1003", "reviewer");
    send(published, "legal-review", passed, "staff-1012", "legal-reviewer");
    send(published, "approve", passed, "staff-1007", "catalog-approver");
    send(published, "publish", "{}", "staff-1006", "editor");
    var withdrawn = drafted(guide("ZZ-72"));
    send(withdrawn, "withdraw", "", "staff-1006", "editor");

    var facts = new ArrayList<>(told(published, 8));
    facts.addAll(told(withdrawn, 2));
    assertThat(facts).flatExtracting(EventContract::check).isEmpty();
    var moves =
        facts.stream()
            .filter(fact -> MOVED.equals(EventContract.type(fact)))
            .map(DraftEventsTest::tree)
            .toList();
    assertThat(moves)
        .extracting(move -> move.path("operation").asString())
        .containsExactlyInAnyOrderElementsOf(
            List.of(
                "SUBMIT",
                "RETURN",
                "SUBMIT",
                "REVIEW",
                "LEGAL_REVIEW",
                "APPROVE",
                "PUBLISH",
                "WITHDRAW"))
        .containsAll(operations());
    assertThat(moves).allSatisfy(move -> assertThat(names(sample(MOVED))).containsAll(names(move)));
    assertThat(moves.stream().flatMap(move -> names(move).stream()))
        .as("what the sample has is really told")
        .containsAll(names(sample(MOVED)));
    assertThat(facts.stream().map(DraftEventsTest::payload))
        .as("no opinion is told")
        .noneMatch(text -> text.contains("请写明受理标准"));
  }

  private static Set<String> operations() {
    var schema = CanonicalJson.tree(text("schemas/" + MOVED + ".schema.json"));
    var operations = new TreeSet<String>();
    schema.at("/properties/operation/examples").forEach(it -> operations.add(it.asString()));
    return operations;
  }

  private static Set<String> names(JsonNode node) {
    return new TreeSet<>(node.propertyNames());
  }

  private static String guide(String code) {
    var request =
        JsonMapper.shared()
            .createObjectNode()
            .put("kind", "ITEM")
            .put("code", code)
            .put("reason", "ADDED")
            .put("decisionDocument", "示例府函〔2026〕7号");
    request.set(
        "item",
        CanonicalJson.tree(
            Guides.lawful(it -> {
              it.put("itemName", "说明" + code)
                  .put("taskType", "20")
                  .put("department", CENTRE + "-D01");
              it.remove("catalogCode");
              it.remove("coding");
            })));
    return request.toString();
  }

  /// What an editor sends so that it is told so.
  private static String request(ObjectNode told) {
    var request = told.deepCopy();
    request.remove(List.of("centre", "department", "baseVersion"));
    return request.toString();
  }

  private String drafted(String body) {
    var answer = catalog.send("POST", DRAFTS, body, "staff-1006", "editor");
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
    return answer.json().path("draft").asString();
  }

  private void send(String draft, String operation, String body, String person, String role) {
    var answer = catalog.send("POST", DRAFTS + "/" + draft + "/" + operation, body, person, role);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static List<ConsumerRecord<byte[], byte[]>> told(String draft, int facts) {
    await("what the draft tells", () -> told(draft).size() >= facts);
    assertThat(told(draft)).hasSize(facts);
    return told(draft);
  }

  /// Each fact once: one that was not acknowledged in time is sent again.
  private static List<ConsumerRecord<byte[], byte[]>> told(String draft) {
    Map<String, ConsumerRecord<byte[], byte[]>> told = new LinkedHashMap<>();
    WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.DRAFTS).stream()
        .filter(fact -> new String(fact.key(), StandardCharsets.UTF_8).equals(draft))
        .forEach(fact -> told.putIfAbsent(id(fact), fact));
    return List.copyOf(told.values());
  }

  private static String id(ConsumerRecord<byte[], byte[]> fact) {
    return new String(fact.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }

  private static String payload(ConsumerRecord<byte[], byte[]> fact) {
    return new String(fact.value(), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(ConsumerRecord<byte[], byte[]> fact) {
    return CanonicalJson.tree(payload(fact));
  }

  private static String canonical(JsonNode node) {
    return CanonicalJson.canonical(node.toString());
  }

  private static ObjectNode sample(String type) {
    return (ObjectNode) CanonicalJson.tree(text("samples/" + type + ".json"));
  }

  private static String text(String resource) {
    try {
      return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
