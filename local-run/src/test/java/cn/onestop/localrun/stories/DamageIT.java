package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.topology.Program;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Someone with access to store or log has changed them, or they were damaged: it is seen, named,
/// and mended where it can be.
class DamageIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String TOPIC = "onestop.matters";

  /// The value of a record that no consumer can read.
  static final String POISON = "no JSON";

  private final RunningCenter center = RunningCenter.get();
  private final Person clerk = center.person("clerk");
  private final Person supervisor = center.person("supervisor");

  @Test
  void a_journal_changed_cut_or_deleted_by_hand_is_named() {
    try (var store = MongoClients.create(center.store())) {
      var matters = matters(store);
      var changed = stored(matters, file());
      var cut = stored(matters, file());
      var deleted = stored(matters, file());
      awaitPublished(matters, List.of(changed, cut, deleted));
      var before = List.of(again(matters, changed), again(matters, cut), again(matters, deleted));

      matters.updateOne(
          byId(changed), set("journal.0.text", text(changed).replace(MatterLife.ITEM, "TX-CL-02")));
      matters.updateOne(
          byId(cut),
          new Document("$pop", new Document("journal", 1))
              .append("$inc", new Document("version", -1L)));
      matters.deleteOne(byId(deleted));
      var verified = RunningCenter.run("verify");
      before.forEach(document ->
          matters.replaceOne(
              byId(document),
              document,
              new com.mongodb.client.model.ReplaceOptions().upsert(true)));

      assertThat(verified.exit()).isEqualTo(1);
      assertThat(verified.text()).contains(id(changed), id(cut), id(deleted));
    }
    RunningCenter.run("verify").mustSucceed();
  }

  @Test
  void a_deleted_topic_is_made_again_from_the_journals() throws Exception {
    file();
    awaitFigures();
    var before = figures();
    try (var admin = Admin.create(Map.of("bootstrap.servers", center.broker()))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
    }

    RunningCenter.run("republish", "--service", "service-matters").mustSucceed();
    RunningCenter.run("rebuild", "supervision").mustSucceed();
    RunningCenter.run("rebuild", "worklist").mustSucceed();

    assertThat(figures()).isEqualTo(before);
    RunningCenter.run("verify").mustSucceed();
  }

  @Test
  void a_record_that_cannot_be_applied_holds_back_its_matter_alone() throws Exception {
    var number = file();
    awaitFigures();
    int counted = count("visits", "counted");
    int filed = count("matters", "filed");
    String id;
    try (var store = MongoClients.create(center.store())) {
      var document = stored(matters(store), number);
      id = id(document);
      awaitPublished(matters(store), List.of(document));
      sendPoison(document);
    }
    await().atMost(SOON).until(() -> blocked(id));

    var visit = clerk.post("/matters/" + number + "/visit", "{\"purpose\": \"FILING\"}");
    assertThat(visit.status()).as(visit.text()).isEqualTo(200);
    file();
    await().atMost(SOON).until(() -> count("matters", "filed") == filed + 1);
    assertThat(count("visits", "counted")).as("held back").isEqualTo(counted);

    for (var service : List.of(Program.MONITORING, Program.MATTERS)) {
      var replayed = operator(service).post("/ops/dead-letters/replay", "");
      assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
    }

    await().atMost(SOON).until(() -> !blocked(id) && count("visits", "counted") == counted + 1);
    RunningCenter.run("verify").mustSucceed();
  }

  private Person operator(Program service) {
    return center.at(center.instances(service).getFirst(), "admin");
  }

  private boolean blocked(String id) {
    return List.of(Program.MONITORING, Program.MATTERS).stream()
        .map(service -> operator(service).get("/ops/dead-letters").json().path("blocked"))
        .flatMap(JsonNode::valueStream)
        .anyMatch(block -> block.path("aggregate").asString().equals(id));
  }

  /// What a faulty producer might send as the next fact of a matter.
  private void sendPoison(Document matter) throws Exception {
    var last = journal(matter).getLast();
    long next = last.getLong("seq") + 1;
    var record = new ProducerRecord<>(TOPIC, id(matter), POISON.getBytes(StandardCharsets.UTF_8));
    Map.ofEntries(
            Map.entry("content-type", "application/json"),
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", UUID.randomUUID().toString()),
            Map.entry("ce_source", "/onestop/matters"),
            Map.entry("ce_type", "cn.onestop.matters.visit-recorded.v1"),
            Map.entry("ce_subject", id(matter)),
            Map.entry("ce_time", "2026-03-02T01:00:00Z"),
            Map.entry("ce_recordedtime", "2026-03-02T01:00:00Z"),
            Map.entry("ce_by", "staff-1001"),
            Map.entry("ce_sequence", String.valueOf(next)),
            Map.entry("ce_hash", "0".repeat(64)),
            Map.entry("ce_prevhash", last.getString("hash")),
            Map.entry("ce_epoch", "1"))
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", center.broker()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(record).get();
    }
  }

  private String file() {
    var filed = clerk.post("/matters", MatterLife.filing("郑损", "11010519491231002X"));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    return filed.json().path("number").asString();
  }

  /// Until supervision knows of everything that was filed.
  private void awaitFigures() {
    await().atMost(SOON).untilAsserted(() -> RunningCenter.run("verify").mustSucceed());
    await()
        .atMost(SOON)
        .until(() ->
            operator(Program.MONITORING)
                .get("/ops/views")
                .json()
                .valueStream()
                .allMatch(view -> view.path("lag").asLong(-1) == 0));
  }

  private JsonNode figures() {
    var figures = supervisor.get("/supervision/overview").json();
    return figures.isObject() ? figures.asObject().without("asOf") : figures;
  }

  private int count(String group, String name) {
    return supervisor.get("/supervision/overview").json().path(group).path(name).asInt(-1);
  }

  private static MongoCollection<Document> matters(MongoClient store) {
    return store.getDatabase("onestop_matters").getCollection("matters");
  }

  private static Document stored(MongoCollection<Document> matters, String number) {
    return Objects.requireNonNull(matters.find(new Document("state.number", number)).first());
  }

  private static Document again(MongoCollection<Document> matters, Document document) {
    return Objects.requireNonNull(matters.find(byId(document)).first());
  }

  private static void awaitPublished(MongoCollection<Document> matters, List<Document> documents) {
    await()
        .atMost(SOON)
        .until(
            () -> documents.stream().noneMatch(each -> again(matters, each).containsKey("dirty")));
  }

  private static Document byId(Document document) {
    return new Document("_id", id(document));
  }

  private static Document set(String field, String value) {
    return new Document("$set", new Document(field, value));
  }

  private static String id(Document document) {
    return document.getString("_id");
  }

  private static String text(Document document) {
    return journal(document).getFirst().getString("text");
  }

  private static List<Document> journal(Document document) {
    return document.getList("journal", Document.class);
  }
}
