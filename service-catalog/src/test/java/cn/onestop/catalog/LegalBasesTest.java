package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.RunningCatalog.Answered;
import cn.onestop.events.Topics;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import cn.onestop.time.calendar.OfficeHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The register of legal bases, from the entry of a text to what its end leaves without a basis.
class LegalBasesTest {

  private static final String TEXTS = "/api/v1/catalog/legal-texts";
  private static final String DOCUMENTS = "/api/v1/catalog/normative-documents";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void an_item_and_a_power_say_where_their_bases_point_to() {
    assertThat(references("/api/v1/catalog/items/TX-NY-03"))
        .contains("/byLaw/0 FL-SL 第五十六条", "/byLaw/0 FL-SL 第五十九条", "/statutory/basis FL-XZXK 第四十二条");
    assertThat(references("/api/v1/catalog/powers/QL-NY-01"))
        .contains("/byLaw/0 FL-TDGL 第六十二条", "/responsibilities/0/byLaw FL-XZXK 第三十二条");
    var read = catalog.get("/api/v1/catalog/items/TX-MZ-02");
    assertThat(
            catalog
                .get("/api/v1/catalog/items/TX-MZ-02", "If-None-Match", read.header("ETag"))
                .status())
        .isEqualTo(304);
  }

  @Test
  void the_register_is_searched_by_name_number_kind_and_status() {
    assertThat(codes(catalog.get(TEXTS + "?q=森林").json())).containsExactly("FL-SL", "XZFG-SLFH");
    assertThat(codes(catalog.get(TEXTS + "?q=民发〔2021〕57号").json())).containsExactly("GFXWJ-ZDSH");
    assertThat(codes(catalog.get(TEXTS + "?kind=LOCAL_REGULATION").json()))
        .containsExactly("DFXFG-SCSPAQ");
    assertThat(codes(catalog.get(TEXTS + "?q=FL-&status=EXPIRED").json())).isEmpty();
  }

  @Test
  void a_repeal_tells_what_it_leaves_without_a_basis_and_the_gate_lets_nothing_new_rest_on_it() {
    enter("ZZ-GZ-01", "[{\"number\": \"第一条\"}, {\"number\": \"第二条\"}]", "示例收费规定");
    enter("ZZ-GZ-02", "[]", "示例新规定");
    await("the register", () -> codes(catalog.get(TEXTS + "?q=ZZ-GZ-0").json()).size() == 2);
    publishItem("ZZ-81", "示例收费规定 第二条");

    var carried = lawyer("GET", TEXTS + "/ZZ-GZ-01/carries?article=第二条", "").json();
    assertThat(carried.at("/carried/0/code").asString()).isEqualTo("ZZ-81");
    assertThat(carried.at("/carried/0/use").asString()).isEqualTo("MATERIAL");
    assertThat(carried.at("/carried/0/pointer").asString()).isEqualTo("/materials/0/byLaw");
    assertThat(lawyer("GET", TEXTS + "/ZZ-GZ-01/carries?article=第一条", "").json().path("carried"))
        .isEmpty();

    var key = UUID.randomUUID().toString();
    var ending =
        "{\"article\": \"第二条\", \"from\": \"%s\", \"reason\": \"REPLACED\", \"replacedBy\": \"ZZ-GZ-02\"}"
            .formatted(today());
    var repealed = repeal("ZZ-GZ-01", ending, key);
    assertThat(repealed.status()).as(repealed.response().body()).isEqualTo(200);
    assertThat(repealed.json().at("/carried/0/code").asString()).isEqualTo("ZZ-81");
    assertThat(repealed.json().at("/text/articles/1/status").asString()).isEqualTo("REPEALED");
    assertThat(repeal("ZZ-GZ-01", ending, key).json()).isEqualTo(repealed.json());
    assertThat(
            repeal("ZZ-GZ-01", ending, UUID.randomUUID().toString()).json().path("code").asString())
        .isEqualTo("legal-text-repealed");
    var yesterday = catalog.get(TEXTS + "/ZZ-GZ-01?at=" + today().minusDays(1)).json();
    assertThat(yesterday.at("/articles/1/status").asString()).isEqualTo("IN_FORCE");

    await(
        "the health check",
        () ->
            editor("GET", "/api/v1/catalog/health-check", "")
                .json()
                .path("basesNotInForce")
                .toString()
                .contains("ZZ-81"));
    var broken = new ArrayList<String>();
    submit(draft("ZZ-81", "CHANGED", "示例收费规定 第二条", "又一次办理"))
        .json()
        .path("errors")
        .forEach(
            it -> broken.add(it.path("code").asString() + " " + it.path("pointer").asString()));
    assertThat(broken).containsExactly("rule-basis-is-in-force #/item/materials/0/byLaw");
    var description = new ApiContract(catalog.get("/v3/api-docs").response().body());
    assertThat(
            description.answerFlaws(
                "POST " + TEXTS + "/{code}/repeal", 200, repealed.response().body()))
        .isEmpty();
  }

  @Test
  void what_is_entered_again_is_not_entered_twice_and_what_differs_is_a_further_version() {
    var key = UUID.randomUUID().toString();
    var first = file("ZZ-GZ-11", "[{\"number\": \"第一条\"}]", "示例管理规定");
    assertThat(entered(first, key)).isEqualTo(1);
    assertThat(entered(first, key)).isEqualTo(1);
    assertThat(entered(first, UUID.randomUUID().toString())).isEqualTo(1);
    var more = file("ZZ-GZ-11", "[{\"number\": \"第一条\"}, {\"number\": \"第二条\"}]", "示例管理规定");
    assertThat(entered(more, UUID.randomUUID().toString())).isEqualTo(2);

    var wrong =
        lawyerAgain(
            TEXTS + "/import",
            file("ZZ-GZ-12", "[{\"number\": \"各条\"}]", " "),
            UUID.randomUUID().toString());
    assertThat(wrong.json().path("code").asString()).isEqualTo("legal-text-malformed");
    assertThat(wrong.json().path("errors")).hasSize(2);
    assertThat(catalog.get(TEXTS + "/ZZ-GZ-12").status()).isEqualTo(404);
    var stale =
        catalog.send(
            "POST",
            TEXTS + "/ZZ-GZ-11/repeal",
            "{\"from\": \"2026-03-02\", \"reason\": \"ABOLISHED\"}",
            "staff-1012",
            "legal-reviewer",
            UUID.randomUUID().toString(),
            "If-Match",
            "\"1\"");
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void a_normative_document_goes_from_drafting_to_its_clean_up() {
    var drafted = editor("POST", DOCUMENTS, document("ZZ-GF-01", "示例告知规定"));
    assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(201);
    var at = DOCUMENTS + "/" + drafted.json().path("document").asString();
    assertThat(editor("POST", at + "/submit", "").status()).isEqualTo(200);
    await("the lawyer's turn", () -> waits("staff-1012", "legal-reviewer", at));
    assertThat(waits("staff-1006", "editor", at)).isFalse();

    assertThat(
            lawyer("POST", at + "/legal-review", "{\"outcome\": \"RETURNED\"}")
                .json()
                .path("code")
                .asString())
        .isEqualTo("normative-document-opinion-missing");
    passed(lawyer("POST", at + "/legal-review", "{\"outcome\": \"PASSED\", \"opinion\": \"合法\"}"));
    assertThat(
            approver(at + "/deliberate", "{\"outcome\": \"PASSED\"}")
                .json()
                .path("code")
                .asString())
        .isEqualTo("normative-document-minutes-missing");
    passed(
        approver(at + "/deliberate", "{\"outcome\": \"PASSED\", \"minutes\": \"示例会纪〔2026〕3号\"}"));
    assertThat(catalog.get(TEXTS + "/ZZ-GF-01").status()).isEqualTo(404);
    passed(editor("POST", at + "/publish", "{\"documentNumber\": \"示例府规〔2026〕1号\"}"));
    assertThat(editor("GET", at, "").json().at("/turns/2/opinion").asString()).isEqualTo("合法");

    var text = catalog.get(TEXTS + "/ZZ-GF-01").json();
    assertThat(text.path("documentNumber").asString()).isEqualTo("示例府规〔2026〕1号");
    assertThat(text.path("status").asString()).isEqualTo("IN_FORCE");
    assertThat(
            repeal(
                    "ZZ-GF-01",
                    "{\"from\": \"2026-06-01\", \"reason\": \"ABOLISHED\"}",
                    UUID.randomUUID().toString())
                .json()
                .path("code")
                .asString())
        .isEqualTo("legal-text-own-procedure");

    passed(editor("POST", at + "/file", "{\"filingNumber\": \"示例备〔2026〕1号\"}"));
    assertThat(
            approver(at + "/clean-up", "{\"outcome\": \"KEPT\", \"validUntil\": \"2030-01-01\"}")
                .json()
                .path("code")
                .asString())
        .isEqualTo("normative-document-not-longer");
    passed(approver(at + "/clean-up", "{\"outcome\": \"KEPT\", \"validUntil\": \"2036-03-31\"}"));
    assertThat(catalog.get(TEXTS + "/ZZ-GF-01").json().path("validUntil").asString())
        .isEqualTo("2036-03-31");
    var abolished = approver(at + "/clean-up", "{\"outcome\": \"ABOLISHED\"}");
    assertThat(abolished.json().path("state").asString()).isEqualTo("ABOLISHED");
    assertThat(catalog.get(TEXTS + "/ZZ-GF-01").json().path("status").asString())
        .isEqualTo("REPEALED");
    assertThat(
            catalog
                .get(TEXTS + "/ZZ-GF-01?at=" + today().minusDays(1))
                .json()
                .path("version")
                .asInt())
        .isEqualTo(1);
    for (var topic : List.of(Topics.LEGAL_TEXTS, Topics.NORMATIVE_DOCUMENTS)) {
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
  void an_amendment_takes_over_from_what_it_amends() {
    var old = published("ZZ-GF-02", "示例旧规定", "示例府规〔2026〕2号");
    passed(editor("POST", old + "/file", "{\"filingNumber\": \"示例备〔2026〕2号\"}"));
    var amended = published("ZZ-GF-02", "示例新规定", "示例府规〔2026〕3号");

    var text = catalog.get(TEXTS + "/ZZ-GF-02").json();
    assertThat(text.path("version").asInt()).isEqualTo(2);
    assertThat(text.path("name").asString()).isEqualTo("示例新规定");
    assertThat(
            approver(old + "/clean-up", "{\"outcome\": \"ABOLISHED\"}")
                .json()
                .path("code")
                .asString())
        .isEqualTo("normative-document-superseded");
    passed(approver(old + "/clean-up", "{\"outcome\": \"AMENDED\"}"));
    assertThat(editor("GET", amended, "").json().path("state").asString()).isEqualTo("PUBLISHED");
    assertThat(
            editor("POST", DOCUMENTS, document("FL-SL", "冒名"))
                .json()
                .at("/errors/0/code")
                .asString())
        .isEqualTo("normative-document-code-taken");
  }

  /// Where the document is that was drafted, reviewed, deliberated and published.
  private String published(String code, String name, String number) {
    var drafted = editor("POST", DOCUMENTS, document(code, name));
    assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(201);
    var at = DOCUMENTS + "/" + drafted.json().path("document").asString();
    passed(editor("POST", at + "/submit", ""));
    passed(lawyer("POST", at + "/legal-review", "{\"outcome\": \"PASSED\"}"));
    passed(approver(at + "/deliberate", "{\"outcome\": \"PASSED\", \"minutes\": \"示例\"}"));
    passed(editor("POST", at + "/publish", "{\"documentNumber\": \"%s\"}".formatted(number)));
    return at;
  }

  private static String document(String code, String name) {
    return "{\"code\": \"%s\", \"content\": {\"name\": \"%s\", \"kind\": \"NORMATIVE_DOCUMENT\","
            .formatted(code, name)
        + " \"level\": \"5\", \"validUntil\": \"2031-03-31\","
        + " \"articles\": [{\"number\": \"第一条\", \"text\": \"示例\"}]}}";
  }

  private void publishItem(String code, String basis) {
    var draft = draft(code, "ADDED", basis, "依据办理");
    assertThat(submit(draft).status()).isEqualTo(200);
    for (var step :
        List.of(
            List.of("review", "staff-1003", "reviewer"),
            List.of("legal-review", "staff-1012", "legal-reviewer"),
            List.of("approve", "staff-1007", "catalog-approver"))) {
      passed(
          catalog.send(
              "POST",
              "/api/v1/catalog/drafts/" + draft + "/" + step.get(0),
              "{\"outcome\": \"PASSED\"}",
              step.get(1),
              step.get(2)));
    }
    passed(editor("POST", "/api/v1/catalog/drafts/" + draft + "/publish", "{}"));
    await(
        "the item in the list",
        () -> catalog.get("/api/v1/catalog/items?q=" + code).json().path("items").size() == 1);
  }

  private String draft(String code, String reason, String basis, String name) {
    var body =
        JSON.createObjectNode()
            .put("kind", "ITEM")
            .put("code", code)
            .put("reason", reason)
            .put("decisionDocument", "示例府函〔2026〕7号");
    var guide =
        Guides.lawful(it -> {
          it.put("itemName", name)
              .put("taskType", "20")
              .put("department", RunningCatalog.CENTRE + "-D01");
          it.remove("catalogCode");
          it.remove("coding");
          ((ObjectNode) it.path("materials").get(0)).put("byLaw", basis);
        });
    body.set("item", CanonicalJson.tree(guide));
    var created = editor("POST", "/api/v1/catalog/drafts", body.toString());
    assertThat(created.status()).as(created.response().body()).isEqualTo(201);
    return created.json().path("draft").asString();
  }

  private Answered submit(String draft) {
    return editor("POST", "/api/v1/catalog/drafts/" + draft + "/submit", "");
  }

  private void enter(String code, String articles, String name) {
    entered(file(code, articles, name), UUID.randomUUID().toString());
  }

  private int entered(String file, String key) {
    var answer = lawyerAgain(TEXTS + "/import", file, key);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json().at("/texts/0/version").asInt();
  }

  private Answered repeal(String code, String body, String key) {
    return lawyerAgain(TEXTS + "/" + code + "/repeal", body, key);
  }

  /// As the legal reviewer, with that key.
  private Answered lawyerAgain(String path, String body, String key) {
    return catalog.send("POST", path, body, "staff-1012", "legal-reviewer", key);
  }

  private static String file(String code, String articles, String name) {
    return "{\"format\": \"onestop-legal-texts/1\", \"texts\": [{\"code\": \"%s\", \"content\":"
            .formatted(code)
        + " {\"name\": \"%s\", \"kind\": \"RULE\", \"articles\": %s}}]}".formatted(name, articles);
  }

  private boolean waits(String person, String role, String at) {
    return catalog
        .send("GET", DOCUMENTS + "?mine=true&limit=200", "", person, role)
        .response()
        .body()
        .contains(at.substring(DOCUMENTS.length() + 1));
  }

  private List<String> references(String path) {
    List<String> references = new ArrayList<>();
    catalog
        .get(path)
        .json()
        .path("legalReferences")
        .forEach(it ->
            references.add(
                "%s %s %s"
                    .formatted(
                        it.path("pointer").asString(),
                        it.path("legalText").asString(),
                        it.path("article").asString(""))));
    return references;
  }

  private static List<String> codes(JsonNode page) {
    List<String> codes = new ArrayList<>();
    page.path("items").forEach(it -> codes.add(it.path("legalText").asString()));
    return codes;
  }

  private static void passed(Answered answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private Answered editor(String method, String path, String body) {
    return catalog.send(method, path, body, "staff-1006", "editor");
  }

  private Answered lawyer(String method, String path, String body) {
    return catalog.send(method, path, body, "staff-1012", "legal-reviewer");
  }

  private Answered approver(String path, String body) {
    return catalog.send("POST", path, body, "staff-1007", "catalog-approver");
  }

  private static LocalDate today() {
    return OfficeHours.DEFAULT.dateOf(RunningCatalog.CLOCK.now());
  }
}
