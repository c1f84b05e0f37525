package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.office.Office;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.OfficeEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

class CatalogServiceTest {

  private static final String ITEMS = "/api/v1/catalog/items";

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void two_instances_started_at_once_publish_each_sample_once() throws Exception {
    catalog.context.getBean(GivenData.class).run(new DefaultApplicationArguments());

    for (var item : items(RunningCatalog.second(), "?limit=200")) {
      var id = ServiceItem.id(item.path("itemCode").asString());
      assertThat(journals(ServiceItem.class, ItemEvent.class).get(id).version()).isEqualTo(1);
    }
    assertThat(items(catalog, "?limit=200"))
        .isEqualTo(items(RunningCatalog.second(), "?limit=200"));
  }

  @ParameterizedTest
  @CsvSource({
    "?limit=200, 66",
    "?q=残疾, 8",
    "?q=tx-mz&limit=200, 10",
    "?type=01, 6",
    "?department=511321900000-D01&limit=200, 15",
    "?audience=2, 2",
    "?village=511321900203&limit=200, 64",
    "?village=511321900000-W01, 0",
    "?village=nowhere, 0",
    "?centre=511321901000, 0",
    "?q=没有这样的事项, 0"
  })
  void the_list_finds_what_is_asked_for(String query, int count) {
    assertThat(items(catalog, query)).hasSize(count);
  }

  @Test
  void pages_follow_each_other_to_the_end() {
    List<String> codes = new ArrayList<>();
    var page = catalog.get(ITEMS + "?limit=20&q=TX-").json();
    page.path("items").forEach(item -> codes.add(item.path("itemCode").asString()));
    while (page.has("next")) {
      page = catalog.get(ITEMS + "?limit=20&q=TX-&after=" + page.path("next").asString()).json();
      page.path("items").forEach(item -> codes.add(item.path("itemCode").asString()));
    }

    assertThat(codes).hasSize(66).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_item_is_the_guide_in_force_with_its_honest_marks() {
    var item = catalog.get(ITEMS + "/TX-MZ-01");

    assertThat(item.status()).isEqualTo(200);
    assertThat(item.json().path("version").asInt()).isEqualTo(1);
    assertThat(item.json().at("/content/itemName").asString()).isEqualTo("最低生活保障");
    assertThat(item.json().at("/content/promised/unit").asString()).isEqualTo("WORKING_DAY");
    assertThat(item.json().at("/content/provenance/promiseChecked").asBoolean(true)).isFalse();
  }

  @Test
  void who_has_the_version_is_not_sent_it_again() {
    var tag = catalog.get(ITEMS + "/TX-MZ-01").header("ETag");

    assertThat(tag).startsWith("\"1-");
    var again = catalog.get(ITEMS + "/TX-MZ-01", "If-None-Match", tag);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.response().body()).isEmpty();
    assertThat(catalog.get(ITEMS + "/TX-MZ-01", "If-None-Match", "\"0\"").status()).isEqualTo(200);
  }

  @Test
  void before_its_first_day_an_item_is_not_in_force() {
    assertThat(catalog.get(ITEMS + "/TX-MZ-01?at=2024-01-01").status()).isEqualTo(200);

    var before = catalog.get(ITEMS + "/TX-MZ-01?at=2023-12-31", "Accept-Language", "en");
    assertThat(before.status()).isEqualTo(404);
    assertThat(before.json().path("code").asString()).isEqualTo("item-not-in-force");
    assertThat(before.json().path("detail").asString())
        .isEqualTo("No version of item TX-MZ-01 was in force on 2023-12-31.");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/catalog/items/NO-SUCH, 404, item-unknown",
    "/api/v1/catalog/items/NO-SUCH/versions, 404, item-unknown",
    "/api/v1/catalog/items/TX-MZ-01?at=yesterday, 400, parameter-invalid",
    "/api/v1/catalog/items?limit=0, 400, page-limit",
    "/api/v1/offices/nowhere, 404, office-unknown",
    "/api/v1/offices?centre=nowhere, 404, office-unknown"
  })
  void what_is_not_there_or_makes_no_sense_is_told(String path, int status, String code) {
    var answer = catalog.get(path);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
  }

  @Test
  void the_history_of_an_item_names_its_versions() {
    var versions = catalog.get(ITEMS + "/TX-MZ-01/versions").json().path("versions");

    assertThat(versions).hasSize(1);
    assertThat(versions.get(0).path("reason").asString()).isEqualTo("ADDED");
    assertThat(versions.get(0).path("effectiveFrom").asString()).isEqualTo("2024-01-01");
  }

  @Test
  void the_offices_are_a_tree_of_each_centre() {
    var all = catalog.get("/api/v1/offices").json().path("offices");
    var one = catalog.get("/api/v1/offices?centre=" + CENTRE).json().path("offices");

    assertThat(all).as("the county").hasSize(1);
    assertThat(all.get(0).path("offices")).as("its centres").hasSize(2);
    assertThat(one).hasSize(1);
    assertThat(one.get(0).path("code").asString()).isEqualTo(CENTRE);
    assertThat(one.get(0).path("offices")).hasSizeGreaterThanOrEqualTo(21);
    assertThat(catalog.get("/api/v1/offices/" + CENTRE + "-W01").json().path("name").asString())
        .isEqualTo("综合窗口1号");
  }

  @Test
  void an_appointment_made_on_one_instance_counts_on_the_other_and_ends_when_it_ends() {
    var holders = "/api/v1/offices/" + CENTRE + "-W03/posts/" + CENTRE + "-W03-clerk/holders";
    var noon = RunningCatalog.CLOCK.now().plusSeconds(3 * 3600);

    var appointed = catalog.post(holders, "{\"person\": \"staff-3001\"}");
    assertThat(appointed.status()).isEqualTo(201);
    assertThat(appointed.json().path("holders")).hasSize(2);
    await(
        "the appointment on the other instance",
        () -> RunningCatalog.second().holdsPost("staff-3001"));

    var ended =
        RunningCatalog.second().post(holders + "/staff-3001/end", "{\"until\": \"" + noon + "\"}");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(ended.header("ETag")).isNotEqualTo(appointed.header("ETag"));
    await("the end in the journal's copy", () -> endIsKnown("staff-3001", noon));
    assertThat(catalog.holdsPost("staff-3001")).isTrue();
    RunningCatalog.CLOCK.set(noon);
    assertThat(catalog.holdsPost("staff-3001")).isFalse();
    assertThat(history(CENTRE + "-W03")).hasSize(5);
  }

  @Test
  void the_same_appointment_sent_again_gets_the_same_answer_and_happens_once() {
    var holders = "/api/v1/offices/" + CENTRE + "-W04/posts/" + CENTRE + "-W04-clerk/holders";
    var key = UUID.randomUUID().toString();
    var before = history(CENTRE + "-W04").size();

    var first = catalog.post(holders, "{\"person\": \"staff-3002\"}", key);
    var again = RunningCatalog.second().post(holders, "{\"person\": \"staff-3002\"}", key);
    var other = catalog.post(holders, "{\"person\": \"staff-3003\"}", key);

    assertThat(again.status()).isEqualTo(first.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(history(CENTRE + "-W04")).hasSize(before + 1);
  }

  @Test
  void what_the_caller_has_not_seen_is_not_changed() {
    var posts = "/api/v1/offices/" + CENTRE + "-D02/posts";
    var seen =
        catalog
            .get(
                posts, "Authorization", "Bearer " + RunningCatalog.TOKENS.of("staff-1011", "admin"))
            .header("ETag");
    var holders = posts + "/" + CENTRE + "-D02-reviewer/holders";

    var stale =
        catalog.post(
            holders,
            "{\"person\": \"staff-3004\"}",
            UUID.randomUUID().toString(),
            "If-Match",
            "\"1\"");
    var current =
        catalog.post(
            holders,
            "{\"person\": \"staff-3004\"}",
            UUID.randomUUID().toString(),
            "If-Match",
            seen);

    assertThat(stale.status()).isEqualTo(412);
    assertThat(current.status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W01-clerk/holders | {\"person\": \"staff-1001\"} | 409 | post-already-held",
        "W01-x/holders | {\"person\": \"staff-3005\"} | 404 | post-unknown",
        "W01-clerk/holders | {\"person\": \"张三\"} | 400 | fields-invalid",
        "W01-clerk/holders | {} | 400 | fields-invalid",
        "W01-clerk/holders | {\"person\": \"staff-3005\", \"to\": 1} | 400 | field-unknown",
        "W01-clerk/holders | {\"person\": \"staff-3005\", \"from\": \"2026-04-02T00:00:00Z\","
            + " \"until\": \"2026-04-01T00:00:00Z\"} | 422 | holder-ends-before-beginning",
        "W01-clerk/holders/staff-3005/end | {} | 409 | post-not-held"
      })
  void an_appointment_that_cannot_be_is_refused_with_its_reason(
      String path, String body, int status, String code) {
    var answer =
        catalog.post("/api/v1/offices/" + CENTRE + "-W01/posts/" + CENTRE + "-" + path, body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("code").asString()).isEqualTo(code);
    assertThat(answer.json().path("title").asString()).isNotEqualTo(code + ".title");
  }

  @Test
  void it_says_that_it_lives_and_is_ready_and_keeps_its_metrics_to_the_other_port()
      throws Exception {
    assertThat(catalog.get("/livez").status()).isEqualTo(200);
    assertThat(catalog.get("/readyz").status()).isEqualTo(200);
    assertThat(catalog.get("/actuator/prometheus").status()).isEqualTo(404);

    var management = catalog.context.getEnvironment().getProperty("local.management.port");
    var metrics =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + management + "/actuator/prometheus"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void a_verification_finds_journals_log_and_copies_in_agreement() {
    await(
        "agreement",
        () -> catalog.post("/api/v1/ops/verification", "").json().path("differences").isEmpty());
  }

  @Test
  void every_event_is_sent_as_the_contract_says() {
    var holders = "/api/v1/offices/" + CENTRE + "-W02/posts/" + CENTRE + "-W02-clerk/holders";
    assertThat(catalog.post(holders, "{\"person\": \"staff-3006\"}").status()).isEqualTo(201);
    var later = "{\"until\": \"" + RunningCatalog.CLOCK.now().plusSeconds(3600) + "\"}";
    assertThat(catalog.post(holders + "/staff-3006/end", later).status()).isEqualTo(200);

    everythingHappensToAnOffice();

    for (var topic : List.of(Topics.OFFICES)) {
      await(
          "every type on " + topic,
          () ->
              sent(topic).stream()
                  .map(EventContract::type)
                  .toList()
                  .containsAll(EventContract.types(topic)));
      assertThat(sent(topic)).flatExtracting(EventContract::check).isEmpty();
    }
  }

  private void everythingHappensToAnOffice() {
    var code = CENTRE + "-W08";
    var office = "/api/v1/offices/" + code;
    var post = office + "/posts/" + code + "-clerk";
    done(
        "/api/v1/offices",
        "{\"code\": \"%s\", \"kind\": \"WINDOW\", \"name\": \"八号\", \"parent\": \"%s\"}"
            .formatted(code, CENTRE));
    done(
        office + "/posts",
        "{\"post\": \"%s-clerk\", \"role\": \"clerk\", \"title\": \"受理岗\"}".formatted(code));
    done(post + "/change", "{\"title\": \"综合受理岗\"}");
    done(post + "/holders", "{\"person\": \"staff-3008\", \"until\": \"2026-12-31T16:00:00Z\"}");
    done(
        post + "/substitutes",
        "{\"person\": \"staff-3009\", \"absent\": \"staff-3008\", \"until\": \"2026-12-31T16:00:00Z\"}");
    done(post + "/substitutes/staff-3009/end", "{}");
    done(post + "/close", "{\"until\": \"2026-12-31T16:00:00Z\"}");
    done(office + "/rename", "{\"name\": \"八号窗口\"}");
    done(office + "/close", "{\"from\": \"2027-01-01\"}");
  }

  private void done(String path, String body) {
    var answer = catalog.post(path, body);
    assertThat(answer.status()).as(path + answer.response().body()).isIn(200, 201);
  }

  private static List<ConsumerRecord<byte[], byte[]>> sent(String topic) {
    return WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic);
  }

  private boolean endIsKnown(String person, java.time.Instant end) {
    return catalog
        .context
        .getBean(cn.onestop.kit.signedin.Posts.class)
        .heldBy(person, end)
        .isEmpty();
  }

  private List<?> history(String office) {
    return journals(Office.class, OfficeEvent.class).history(Office.id(office));
  }

  @SuppressWarnings("unchecked") // The bean is asked for by its full type.
  private <S, E> Journals<S, E> journals(Class<S> state, Class<E> event) {
    return (Journals<S, E>)
        catalog
            .context
            .getBeanProvider(ResolvableType.forClassWithGenerics(Journals.class, state, event))
            .getObject();
  }

  /// Those of the sample: other tests publish further ones, whose codes begin with `ZZ-`.
  private static List<JsonNode> items(RunningCatalog instance, String query) {
    List<JsonNode> items = new ArrayList<>();
    instance
        .get(ITEMS + query)
        .json()
        .path("items")
        .forEach(item -> {
          if (!item.path("itemCode").asString().startsWith("ZZ-")) {
            items.add(item);
          }
        });
    return items;
  }
}
