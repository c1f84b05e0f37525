package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.RunningCatalog.Answered;
import cn.onestop.events.Topics;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.time.calendar.OfficeHours;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What happens to items and powers from the first draft to the end.
class CatalogueLifeTest {

  private static final String DRAFTS = "/api/v1/catalog/drafts";
  private static final String ITEMS = "/api/v1/catalog/items/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void a_draft_that_breaks_rules_is_told_all_of_them_and_mended_is_published_and_announced() {
    var broken =
        draft(
            "ZZ-51",
            "ADDED",
            guide(
                "临时办理一",
                it -> {
                  material(it, 0).put("materialName", "其他材料").remove("byLaw");
                  ((ObjectNode) it.get("promised")).put("amount", 21);
                  it.remove("onSiteReason");
                }));
    var refused = editor("POST", DRAFTS + "/" + broken + "/submit", "");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asString()).isEqualTo("publication-refused");
    assertThat(codes(refused.json().path("errors")))
        .containsExactlyInAnyOrder(
            "rule-material-has-basis",
            "rule-no-catch-all-material",
            "rule-promise-within-statutory",
            "rule-visit-has-reason");
    refused
        .json()
        .path("errors")
        .forEach(error ->
            assertThat(error.propertyNames()).contains("detail", "pointer", "source", "help"));
    assertThat(codes(get(broken).json().path("findings"))).hasSize(4);

    var mended = body("ZZ-51", "ADDED", guide("临时办理一", it -> {}));
    var version = get(broken).header("ETag");
    assertThat(editor("PUT", DRAFTS + "/" + broken, mended).status()).isEqualTo(200);
    assertThat(get(broken).header("ETag")).isNotEqualTo(version);
    assertThat(approved(broken).path("state").asString()).isEqualTo("APPROVED");
    var published = editor("POST", DRAFTS + "/" + broken + "/publish", "{}");
    assertThat(published.status()).as(published.response().body()).isEqualTo(200);

    var item = catalog.get(ITEMS + "ZZ-51");
    assertThat(item.status()).isEqualTo(200);
    assertThat(item.json().path("decisionDocument").asString()).isEqualTo("示例府函〔2026〕7号");
    await("the announcement", () -> announced("ZZ-51").contains("ADDED"));
  }

  @Test
  void a_version_takes_effect_on_its_day_by_itself_and_the_past_stays_as_it_was() {
    publish("ZZ-52", "ADDED", guide("临时办理二", it -> {}), null);
    var today = today();
    publish(
        "ZZ-52",
        "CHANGED",
        guide(
            "临时办理二",
            it -> {
              ((ObjectNode) it.get("promised")).put("amount", 9);
              material(it, 0).put("pageFormat", "A3");
            }),
        today.plusDays(3));

    assertThat(catalog.get(ITEMS + "ZZ-52").json().path("version").asInt()).isEqualTo(1);
    assertThat(version("ZZ-52", today.plusDays(2))).isEqualTo(1);
    assertThat(version("ZZ-52", today.plusDays(3))).isEqualTo(2);
    RunningCatalog.CLOCK.set(RunningCatalog.CLOCK.now().plus(Duration.ofDays(3)));
    assertThat(catalog.get(ITEMS + "ZZ-52").json().path("version").asInt()).isEqualTo(2);
    assertThat(version("ZZ-52", today)).isEqualTo(1);

    var diff = catalog.get(ITEMS + "ZZ-52/diff?from=1&to=2").json();
    assertThat(diff.path("reason").asString()).isEqualTo("CHANGED");
    assertThat(diff.path("differences"))
        .extracting(
            it -> it.path("field").asString(),
            it -> it.path("label").asString(),
            it -> it.path("before").asString(),
            it -> it.path("after").asString())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("promised/amount", "承诺办结时限 · 数量", "7", "9"),
            org.assertj.core.groups.Tuple.tuple(
                "materials/林木采伐申请表/pageFormat", "申请材料 · 林木采伐申请表 · 材料规格", "A4", "A3"));
    assertThat(catalog.get(ITEMS + "ZZ-52/diff?from=1&to=7").status()).isEqualTo(404);
  }

  @Test
  void what_is_cancelled_ends_on_its_day_and_stays_in_the_history() {
    publish("ZZ-53", "ADDED", guide("临时办理三", it -> {}), null);
    var end = today().plusDays(1);
    var tag = catalog.get(ITEMS + "ZZ-53").header("ETag");
    publish("ZZ-53", "CANCELLED", null, end);
    assertThat(catalog.get(ITEMS + "ZZ-53", "If-None-Match", tag).status()).isEqualTo(200);
    tag = catalog.get(ITEMS + "ZZ-53").header("ETag");
    assertThat(catalog.get(ITEMS + "ZZ-53", "If-None-Match", tag).status()).isEqualTo(304);

    assertThat(catalog.get(ITEMS + "ZZ-53?at=" + end.minusDays(1)).status()).isEqualTo(200);
    assertThat(catalog.get(ITEMS + "ZZ-53?at=" + end).status()).isEqualTo(404);
    assertThat(catalog.get(ITEMS + "ZZ-53/versions").json().path("retiredFrom").asString())
        .isEqualTo(end.toString());
    await("the announcement", () -> announced("ZZ-53").contains("CANCELLED"));

    for (var topic : List.of(Topics.ITEMS, Topics.DRAFTS)) {
      await(
          "every type on " + topic,
          () ->
              WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic).stream()
                  .map(EventContract::type)
                  .toList()
                  .containsAll(EventContract.types(topic)));
      assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), topic))
          .flatExtracting(EventContract::check)
          .isEmpty();
    }
  }

  @Test
  void a_power_is_changed_and_ended_the_same_way() {
    var entry = (ObjectNode) catalog.get("/api/v1/catalog/powers/QL-NY-09").json().get("content");
    entry.put("supervisionPhone", "0817-7654321");
    entry.path("responsibilities").forEach(duty -> ((ObjectNode) duty).put("byLaw", "公路法"));
    publishPower("QL-NY-09", "CHANGED", entry, null);

    var changed = catalog.get("/api/v1/catalog/powers/QL-NY-09").json();
    assertThat(changed.path("version").asInt()).isEqualTo(2);
    assertThat(changed.at("/content/supervisionPhone").asString()).isEqualTo("0817-7654321");

    publishPower("QL-NY-09", "CANCELLED", null, today().plusDays(1));
    assertThat(catalog.get("/api/v1/catalog/powers/QL-NY-09/versions").json().path("versions"))
        .hasSize(2);
    await(
        "every type on the powers' topic",
        () ->
            WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.POWERS).stream()
                .map(EventContract::type)
                .toList()
                .containsAll(EventContract.types(Topics.POWERS)));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.POWERS))
        .flatExtracting(EventContract::check)
        .isEmpty();
  }

  @Test
  void a_draft_goes_back_with_its_reason_and_waits_for_whoever_must_act() {
    var draft = draft("ZZ-54", "ADDED", guide("临时办理四", it -> {}));
    await("my draft", () -> waiting("staff-1006", "editor").contains(draft));
    assertThat(editor("POST", DRAFTS + "/" + draft + "/submit", "").status()).isEqualTo(200);
    await("the reviewer's turn", () -> waiting("staff-1003", "reviewer").contains(draft));
    assertThat(waiting("staff-1006", "editor")).doesNotContain(draft);
    assertThat(waiting("staff-1302", "reviewer")).doesNotContain(draft);

    var silent =
        catalog.send(
            "POST",
            DRAFTS + "/" + draft + "/review",
            "{\"outcome\": \"RETURNED\"}",
            "staff-1003",
            "reviewer");
    assertThat(silent.json().path("code").asString()).isEqualTo("draft-opinion-missing");
    var back =
        catalog.send(
            "POST",
            DRAFTS + "/" + draft + "/review",
            "{\"outcome\": \"RETURNED\", \"opinion\": \"请写明受理标准\"}",
            "staff-1003",
            "reviewer");
    assertThat(back.json().path("state").asString()).isEqualTo("DRAFTED");
    var shown = get(draft).json();
    assertThat(shown.path("turns").get(2).path("operation").asString()).isEqualTo("return");
    assertThat(shown.path("turns").get(2).path("opinion").asString()).isEqualTo("请写明受理标准");
    assertThat(shown.path("clocks").get(0).path("name").asString()).isEqualTo("APPLY");
    await("the editor's turn", () -> waiting("staff-1006", "editor").contains(draft));
    assertThat(editor("POST", DRAFTS + "/" + draft + "/withdraw", "").status()).isEqualTo(200);
  }

  @Test
  void without_the_government_s_document_nothing_is_added() {
    var draft =
        id(
            editor(
                "POST",
                DRAFTS,
                body("ZZ-55", "ADDED", guide("临时办理五", it -> {})).replace("示例府函〔2026〕7号", " ")));
    submitted(draft);
    var refused =
        catalog.send(
            "POST",
            DRAFTS + "/" + draft + "/approve",
            "{\"outcome\": \"PASSED\"}",
            "staff-1007",
            "catalog-approver");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("code").asString()).isEqualTo("draft-document-missing");
  }

  @Test
  void a_draft_says_what_it_lacks() {
    var missing =
        editor(
            "POST", DRAFTS, "{\"kind\": \"ITEM\", \"code\": \"TX-MZ-01\", \"reason\": \"ADDED\"}");

    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.json().path("code").asString()).isEqualTo("draft-malformed");
    assertThat(codes(missing.json().path("errors")))
        .containsExactlyInAnyOrder("field-missing", "draft-code-taken");
  }

  @Test
  void of_two_drafts_from_one_version_the_second_is_outdated() {
    publish("ZZ-56", "ADDED", guide("临时办理六", it -> {}), null);
    var first = draft("ZZ-56", "CHANGED", guide("临时办理六甲", it -> {}));
    var second = draft("ZZ-56", "CHANGED", guide("临时办理六乙", it -> {}));
    approved(first);
    approved(second);

    assertThat(editor("POST", DRAFTS + "/" + first + "/publish", "{}").status()).isEqualTo(200);
    var outdated = editor("POST", DRAFTS + "/" + second + "/publish", "{}");
    assertThat(outdated.status()).isEqualTo(409);
    assertThat(outdated.json().path("code").asString()).isEqualTo("draft-outdated");
  }

  @Test
  void what_has_passed_does_not_change() {
    var draft = draft("ZZ-57", "ADDED", guide("临时办理七", it -> {}));
    approved(draft);

    var refused =
        editor(
            "POST",
            DRAFTS + "/" + draft + "/publish",
            "{\"effectiveFrom\": \"%s\"}".formatted(today().minusDays(1)));
    assertThat(refused.json().path("code").asString()).isEqualTo("draft-effective-passed");
  }

  @Test
  void the_feed_is_atom_and_holds_what_the_list_holds() throws Exception {
    var feed = catalog.get("/api/v1/catalog/changes.atom?limit=5");
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var document =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(feed.response().body())));

    assertThat(feed.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.w3.org/2005/Atom");
    assertThat(document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry").getLength())
        .isEqualTo(5);
    for (var needed : List.of("id", "title", "updated")) {
      assertThat(document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", needed).getLength())
          .isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void the_announcements_are_read_page_by_page_the_newest_first() {
    List<String> moments = new ArrayList<>();
    var page = catalog.get("/api/v1/catalog/changes?limit=40").json();
    while (true) {
      page.path("items").forEach(it -> moments.add(it.path("publishedAt").asString()));
      if (!page.has("next")) {
        break;
      }
      page =
          catalog
              .get("/api/v1/catalog/changes?limit=40&after=" + page.path("next").asString())
              .json();
    }

    assertThat(moments).hasSizeGreaterThanOrEqualTo(66 + 25);
    assertThat(moments).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  @Test
  void the_health_check_holds_everything_against_the_rules_and_is_described() {
    var health = catalog.send("GET", "/api/v1/catalog/health-check", "", "staff-1006", "editor");
    var answer = health.json();

    assertThat(health.status()).isEqualTo(200);
    assertThat(answer.path("items").asInt()).isGreaterThanOrEqualTo(66);
    assertThat(answer.path("powers").asInt()).isGreaterThanOrEqualTo(24);
    assertThat(answer.at("/byRule/phones-are-there-and-differ").asInt()).isGreaterThan(100);
    assertThat(answer.path("findings"))
        .allSatisfy(it -> assertThat(it.path("help").asString()).isNotBlank());
    assertThat(answer.path("materialsYieldedHere"))
        .anySatisfy(it -> assertThat(it.path("yieldedBy")).isNotEmpty());
    assertThat(answer.path("speedUp").asDouble()).isBetween(0.0, 1.0);
    var description = new ApiContract(catalog.get("/v3/api-docs").response().body());
    assertThat(
            description.answerFlaws(
                "GET /api/v1/catalog/health-check", 200, health.response().body()))
        .isEmpty();
    assertThat(
            description.answerFlaws(
                "POST /api/v1/catalog/drafts",
                201,
                editor("POST", DRAFTS, body("ZZ-58", "ADDED", guide("临时办理八", it -> {})))
                    .response()
                    .body()))
        .isEmpty();
  }

  private void publish(
      String code, String reason, @Nullable ItemContent guide, @Nullable LocalDate from) {
    published(draft(code, reason, guide), from);
  }

  private void publishPower(
      String code, String reason, @Nullable JsonNode entry, @Nullable LocalDate from) {
    var body =
        JSON.createObjectNode()
            .put("kind", "POWER")
            .put("code", code)
            .put("reason", reason)
            .put("decisionDocument", "示例府函〔2026〕7号");
    if (entry != null) {
      body.set("power", entry);
    }
    var draft = id(editor("POST", DRAFTS, body.toString()));
    var person = "staff-1306";
    assertThat(editor("POST", DRAFTS + "/" + draft + "/submit", "").response().body())
        .contains("IN_REVIEW");
    approved(draft, person);
    publishedFrom(draft, from);
  }

  private void published(String draft, @Nullable LocalDate from) {
    approved(draft);
    publishedFrom(draft, from);
  }

  private void publishedFrom(String draft, @Nullable LocalDate from) {
    var body = from == null ? "{}" : "{\"effectiveFrom\": \"%s\"}".formatted(from);
    var answer = editor("POST", DRAFTS + "/" + draft + "/publish", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private JsonNode approved(String draft) {
    var submitted = editor("POST", DRAFTS + "/" + draft + "/submit", "");
    assertThat(submitted.status()).as(submitted.response().body()).isEqualTo(200);
    return approved(draft, "staff-1003");
  }

  private JsonNode approved(String draft, String reviewer) {
    pass(draft, "review", reviewer, "reviewer");
    pass(draft, "legal-review", "staff-1012", "legal-reviewer");
    return pass(draft, "approve", "staff-1007", "catalog-approver");
  }

  private void submitted(String draft) {
    assertThat(editor("POST", DRAFTS + "/" + draft + "/submit", "").status()).isEqualTo(200);
    pass(draft, "review", "staff-1003", "reviewer");
    pass(draft, "legal-review", "staff-1012", "legal-reviewer");
  }

  private JsonNode pass(String draft, String operation, String person, String role) {
    var answer =
        catalog.send(
            "POST",
            DRAFTS + "/" + draft + "/" + operation,
            "{\"outcome\": \"PASSED\"}",
            person,
            role);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  private List<String> waiting(String person, String role) {
    List<String> drafts = new ArrayList<>();
    catalog
        .send("GET", DRAFTS + "?mine=true&limit=200", "", person, role)
        .json()
        .path("items")
        .forEach(it -> drafts.add(it.path("draft").asString()));
    return drafts;
  }

  private List<String> announced(String code) {
    List<String> reasons = new ArrayList<>();
    catalog
        .get("/api/v1/catalog/changes?limit=200")
        .json()
        .path("items")
        .forEach(it -> {
          if (it.path("code").asString().equals(code)) {
            reasons.add(it.path("reason").asString());
          }
        });
    return reasons;
  }

  private int version(String code, LocalDate day) {
    return catalog.get(ITEMS + code + "?at=" + day).json().path("version").asInt();
  }

  private Answered get(String draft) {
    return catalog.send("GET", DRAFTS + "/" + draft, "", "staff-1006", "editor");
  }

  private Answered editor(String method, String path, String body) {
    return catalog.send(method, path, body, "staff-1006", "editor");
  }

  private String draft(String code, String reason, @Nullable ItemContent guide) {
    return id(editor("POST", DRAFTS, body(code, reason, guide)));
  }

  private static String id(Answered created) {
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    return created.json().path("draft").asString();
  }

  private static String body(String code, String reason, @Nullable ItemContent guide) {
    var body =
        JSON.createObjectNode()
            .put("kind", "ITEM")
            .put("code", code)
            .put("reason", reason)
            .put("causedOn", "2026-02-25")
            .put("decisionDocument", "示例府函〔2026〕7号");
    if (guide != null) {
      body.set("item", CanonicalJson.tree(guide));
    }
    return body.toString();
  }

  /// A lawful guide of a public service of the first department.
  private static ItemContent guide(String name, Consumer<ObjectNode> change) {
    return Guides.lawful(it -> {
      it.put("itemName", name)
          .put("taskType", "20")
          .put("department", RunningCatalog.CENTRE + "-D01");
      it.remove("catalogCode");
      it.remove("coding");
      change.accept(it);
    });
  }

  private static ObjectNode material(ObjectNode guide, int place) {
    return (ObjectNode) ((ArrayNode) guide.get("materials")).get(place);
  }

  private static List<String> codes(JsonNode errors) {
    List<String> codes = new ArrayList<>();
    errors.forEach(error -> codes.add(error.path("code").asString()));
    return codes;
  }

  private static LocalDate today() {
    return OfficeHours.DEFAULT.dateOf(RunningCatalog.CLOCK.now());
  }
}
