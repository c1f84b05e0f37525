package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.RunningCatalog.Answered;
import cn.onestop.events.Topics;
import cn.onestop.testkit.backends.BackEnds;
import cn.onestop.testkit.contract.ApiContract;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What happens in a round of reconciling from the guide list to the drafts.
class ReconcilingServiceTest {

  private static final String ROUNDS = "/api/v1/catalog/reconcilings";
  private static final String ONCE = UUID.randomUUID().toString();
  private static final String GUIDE =
      """
      {"title": "%s", "sourceDocument": "示例函〔2026〕9号", "guide": [
        {"code": "ZZ-QL-%2$s1", "name": "临时救助对象认定", "powerType": "07",
         "byLaw": [{"law": "社会救助暂行办法", "article": "第四十七条"}]},
        {"code": "ZZ-QL-%2$s2", "name": "农村宅基地监督检查", "powerType": "06"},
        {"code": "QL-NY-01", "name": "已在清单内的职权", "powerType": "01"}]}
      """;

  private final RunningCatalog catalog = RunningCatalog.first();

  @Test
  void a_round_goes_from_the_guide_list_to_the_drafts() {
    var round = opened("从上到下", "A");
    assertThat(
            putForward(round, CENTRE + "-D01", "临时救助对象 认定", "07", "staff-1003", "reviewer")
                .status())
        .isEqualTo(201);
    assertThat(
            putForward(round, "511321900201", "红白喜事备案", "10", "staff-1004", "village-agent")
                .status())
        .isEqualTo(201);
    editor("POST", round + "/compare", "{}");

    var compared = get(round).json();
    assertThat(compared.path("lines"))
        .extracting(line -> line.path("line").asString() + " " + line.path("set").asString())
        .containsExactly(
            "ZZ-QL-A1 MATCHED", "ZZ-QL-A2 MISSING", "QL-NY-01 MISSING", "candidate-2 SURPLUS");
    assertThat(compared.at("/lines/0/candidates/0/matchedBy").asString())
        .isEqualTo("NORMALISED_NAME");
    assertThat(compared.path("counts").path("undecided").asInt()).isEqualTo(4);
    assertThat(get(round + "?set=SURPLUS").json().path("lines")).hasSize(1);

    var early = approver(round + "/close", "{}");
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.json().path("undecided")).hasSize(4);

    decide(round, "ZZ-QL-A1", adopt(null));
    decide(round, "ZZ-QL-A2", "{\"decision\": \"REJECT\", \"reason\": \"本级不行使该职权\"}");
    decide(round, "QL-NY-01", adopt(null));
    decide(round, "candidate-2", "{\"decision\": \"ASK_BACK\", \"reason\": \"请补充设定依据\"}");
    assertThat(get(round).json().at("/lines/3/verdict/reason").asString()).isEqualTo("请补充设定依据");
    var rewritten =
        catalog.send(
            "PUT",
            round + "/candidates/candidate-2",
            "{\"name\": \"红白喜事备案\", \"powerType\": \"10\", \"byLaw\": [{\"law\": \"示例条例\"}]}",
            "staff-1004",
            "village-agent");
    assertThat(rewritten.status()).isEqualTo(200);
    decide(round, "candidate-2", adopt("ZZ-QL-A9"));
    assertThat(approver(round + "/close", "{}").status()).isEqualTo(200);

    var drafted = editor("POST", round + "/lines/ZZ-QL-A1/draft", "");
    assertThat(drafted.status()).as(drafted.response().body()).isEqualTo(200);
    var lines = get(round).json().path("lines");
    assertThat(lines)
        .extracting(line -> line.path("followUp").asString(""))
        .containsExactly("DRAFTED", "", "LISTED", "TO_BE_DRAFTED");
    isADraftOfTheMatchedPower(lines.get(0).path("draft").asString());
    var again = editor("POST", round + "/lines/ZZ-QL-A1/draft", "");
    assertThat(again.json().path("code").asString()).isEqualTo("reconciling-drafted-already");
    assertThat(editor("POST", round + "/lines/ZZ-QL-A2/draft", "").json().path("code").asString())
        .isEqualTo("reconciling-not-adopted");
    assertThat(editor("POST", round + "/lines/QL-NY-01/draft", "").json().path("code").asString())
        .as("a power that is in the list already")
        .isEqualTo("draft-malformed");
    assertThat(
            editor("POST", round + "/lines/candidate-2/draft", "{\"reason\": \"TAKEN_OVER\"}")
                .status())
        .isEqualTo(200);

    everyEventIsAsTheContractSays();
    isListed(round, "CLOSED", 2);
    isDescribed(round);
  }

  private void isADraftOfTheMatchedPower(String draft) {
    var shown =
        catalog.send("GET", "/api/v1/catalog/drafts/" + draft, "", "staff-1006", "editor").json();
    assertThat(shown.path("state").asString()).isEqualTo("DRAFTED");
    assertThat(shown.path("code").asString()).isEqualTo("ZZ-QL-A1");
    assertThat(shown.at("/power/powerName").asString()).isEqualTo("临时救助对象认定");
    assertThat(shown.at("/power/department").asString()).isEqualTo(CENTRE + "-D01");
    assertThat(shown.at("/power/byLaw/0/law").asString()).isEqualTo("社会救助暂行办法");
    assertThat(shown.at("/turns/0/by").asString()).isEqualTo("staff-1006");
    assertThat(shown.path("findings")).as("what is still to be written").isNotEmpty();
  }

  private void everyEventIsAsTheContractSays() {
    await(
        "every type",
        () ->
            WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.RECONCILINGS).stream()
                .map(EventContract::type)
                .toList()
                .containsAll(EventContract.types(Topics.RECONCILINGS)));
    assertThat(WholeTopic.read(BackEnds.get().kafkaBootstrapServers(), Topics.RECONCILINGS))
        .flatExtracting(EventContract::check)
        .isEmpty();
  }

  private void isListed(String round, String state, int candidates) {
    var id = round.substring(round.lastIndexOf('/') + 1);
    await(
        "the round in the list",
        () ->
            listed().stream()
                .anyMatch(it ->
                    it.path("round").asString().equals(id)
                        && it.path("state").asString().equals(state)
                        && it.path("candidates").asInt() == candidates
                        && it.path("guide").asInt() == 3));
    assertThat(catalog.send("GET", ROUNDS, "", "staff-2001", "clerk").json().path("items"))
        .as("at another centre")
        .noneMatch(it -> it.path("round").asString().equals(id));
  }

  private void isDescribed(String round) {
    var description = new ApiContract(catalog.get("/v3/api-docs").response().body());
    assertThat(
            description.answerFlaws(
                "GET " + ROUNDS + "/{round}", 200, get(round).response().body()))
        .isEmpty();
    assertThat(
            description.answerFlaws(
                "GET " + ROUNDS,
                200,
                catalog.send("GET", ROUNDS, "", "staff-1001", "clerk").response().body()))
        .isEmpty();
  }

  @Test
  void a_caller_who_has_not_seen_the_last_change_is_told_and_a_repeated_one_gets_the_same_answer() {
    var path = opened("版本", "B") + "/candidates";
    var body =
        "{\"office\": \"%s-D01\", \"name\": \"临时甲\", \"powerType\": \"10\"}".formatted(CENTRE);

    var first =
        catalog.send("POST", path, body, "staff-1003", "reviewer", ONCE, "If-Match", "\"1\"");
    var repeated =
        catalog.send("POST", path, body, "staff-1003", "reviewer", ONCE, "If-Match", "\"1\"");
    var stale =
        catalog.send(
            "POST",
            path,
            body.replace("甲", "乙"),
            "staff-1003",
            "reviewer",
            UUID.randomUUID().toString(),
            "If-Match",
            "\"1\"");

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("ETag")).isEqualTo("\"2\"");
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.response().body()).isEqualTo(first.response().body());
    assertThat(stale.status()).isEqualTo(412);
  }

  @Test
  void a_guide_list_with_mistakes_is_refused_with_all_of_them() {
    var refused =
        editor(
            "POST",
            ROUNDS,
            """
            {"title": "错误", "guide": [{"code": "编码", "name": "一", "powerType": "01"},
              {"code": "ZZ-1", "name": "二", "powerType": "20"}]}
            """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("code").asString())
        .containsExactly("reconciling-code-malformed", "reconciling-type-unknown");
    assertThat(editor("POST", ROUNDS, "{\"title\": \"空\", \"guide\": []}").status()).isEqualTo(400);
  }

  @Test
  void a_window_puts_nothing_forward_and_a_decision_says_why_and_who_exercises_it() {
    var round = opened("规则", "C");

    var window = putForward(round, CENTRE + "-W01", "窗口职权", "10", "staff-1006", "editor");
    assertThat(window.status()).isEqualTo(422);
    assertThat(window.json().at("/errors/0/code").asString()).isEqualTo("reconciling-office-unfit");
    editor("POST", round + "/compare", "{}");
    assertThat(code(approver(decideAt(round, "ZZ-QL-C1"), "{\"decision\": \"REJECT\"}")))
        .isEqualTo("reconciling-reason-missing");
    assertThat(code(approver(decideAt(round, "ZZ-QL-C1"), "{\"decision\": \"ADOPT\"}")))
        .isEqualTo("reconciling-malformed");
    assertThat(
            code(
                approver(
                    decideAt(round, "ZZ-QL-C1"),
                    "{\"decision\": \"ADOPT\", \"department\": \"511321900201\"}")))
        .isEqualTo("reconciling-malformed");
    assertThat(editor("POST", round + "/cancel", "{}").json().path("state").asString())
        .isEqualTo("CANCELLED");
    assertThat(code(editor("POST", round + "/compare", "{}")))
        .isEqualTo("reconciling-move-illegal");
  }

  private String opened(String title, String mark) {
    var opened = editor("POST", ROUNDS, GUIDE.formatted(title, mark));
    assertThat(opened.status()).as(opened.response().body()).isEqualTo(201);
    return opened.header("Location");
  }

  private Answered putForward(
      String round, String office, String name, String type, String person, String role) {
    return catalog.send(
        "POST",
        round + "/candidates",
        "{\"office\": \"%s\", \"name\": \"%s\", \"powerType\": \"%s\"}"
            .formatted(office, name, type),
        person,
        role);
  }

  private void decide(String round, String line, String body) {
    var answer = approver(decideAt(round, line), body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private static String decideAt(String round, String line) {
    return round + "/lines/" + line + "/decide";
  }

  private static String adopt(@org.jspecify.annotations.Nullable String code) {
    return "{\"decision\": \"ADOPT\", \"department\": \"%s-D01\"%s}"
        .formatted(CENTRE, code == null ? "" : ", \"code\": \"" + code + "\"");
  }

  private static String code(Answered answer) {
    return answer.json().path("code").asString();
  }

  private List<JsonNode> listed() {
    return catalog
        .send("GET", ROUNDS, "", "staff-1001", "clerk")
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private Answered get(String path) {
    return catalog.send("GET", path, "", "staff-1006", "editor");
  }

  private Answered editor(String method, String path, String body) {
    return catalog.send(method, path, body, "staff-1006", "editor");
  }

  private Answered approver(String path, String body) {
    return catalog.send("POST", path, body, "staff-1007", "catalog-approver");
  }
}
