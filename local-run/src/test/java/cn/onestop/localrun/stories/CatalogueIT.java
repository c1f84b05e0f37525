package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A new item, from a draft that breaks rules to the first matter that is filed for it.
class CatalogueIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ITEM = "TX-MZ-90";

  private final RunningCenter center = RunningCenter.get();
  private final Person editor = center.person("editor");

  @Test
  void a_draft_is_refused_with_every_broken_rule_mended_published_announced_and_filed_for() {
    var created = editor.post("/catalog/drafts", draft("ADDED", broken(), "null"));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    var draft = "/catalog/drafts/" + created.json().path("draft").asString();

    var refused = editor.post(draft + "/submit", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("code").asString())
        .containsExactlyInAnyOrder(
            "rule-promise-within-statutory",
            "rule-visit-has-reason",
            "rule-material-has-basis",
            "rule-no-catch-all-material");
    assertThat(refused.json().path("errors"))
        .allSatisfy(error -> {
          assertThat(error.path("source").asString()).isNotBlank();
          assertThat(error.path("help").asString()).isNotBlank();
        });

    var mended = editor.put(draft, draft("ADDED", sound(7), "null"));
    assertThat(mended.status()).as(mended.text()).isEqualTo(200);
    assertThat(editor.post(draft + "/submit", "").status()).isEqualTo(200);
    assertThat(pass("approver-catalog", draft, "review")).isEqualTo(403);
    for (var step :
        List.of(
            List.of("reviewer", "review"),
            List.of("legal", "legal-review"),
            List.of("approver-catalog", "approve"))) {
      assertThat(pass(step.getFirst(), draft, step.getLast())).as(step.getLast()).isEqualTo(200);
    }
    var published = editor.post(draft + "/publish", "{}");
    assertThat(published.status()).as(published.text()).isEqualTo(200);

    var anyone = center.visitor();
    assertThat(anyone.get("/catalog/items/" + ITEM).json().path("version").asInt()).isOne();
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(anyone.get("/catalog/changes?limit=5").text()).contains(ITEM);
          assertThat(anyone.get("/catalog/changes.atom?limit=5").text()).contains("<entry>", ITEM);
        });
    await().atMost(SOON).untilAsserted(() -> assertThat(filed()).isEqualTo(1));

    later();
  }

  /// The next version takes effect on a later day: today's matters are still filed under the first.
  private void later() {
    var created = editor.post("/catalog/drafts", draft("CHANGED", sound(5), "\"2026-03-09\""));
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    var draft = "/catalog/drafts/" + created.json().path("draft").asString();
    assertThat(editor.post(draft + "/submit", "").status()).isEqualTo(200);
    assertThat(pass("reviewer", draft, "review")).isEqualTo(200);
    assertThat(pass("legal", draft, "legal-review")).isEqualTo(200);
    assertThat(pass("approver-catalog", draft, "approve")).isEqualTo(200);
    assertThat(editor.post(draft + "/publish", "{}").status()).isEqualTo(200);

    var anyone = center.visitor();
    var path = "/catalog/items/" + ITEM;
    assertThat(anyone.get(path).json().path("version").asInt()).isOne();
    assertThat(anyone.get(path + "?at=2026-03-09").json().path("version").asInt()).isEqualTo(2);
    assertThat(anyone.get(path + "/diff").text()).contains("promised/amount", "承诺办结时限");
    assertThat(filed()).isEqualTo(1);
  }

  /// The version under which a matter is filed now; 0 while matters does not know the item.
  private int filed() {
    var answer =
        center
            .person("clerk")
            .post(
                "/matters",
                MatterLife.filing("周新", "11010519491231002X").replace(MatterLife.ITEM, ITEM));
    assertThat(answer.status()).as(answer.text()).isIn(201, 422, 404);
    return answer.status() == 201 ? answer.json().at("/item/version").asInt() : 0;
  }

  private int pass(String account, String draft, String operation) {
    return center
        .person(account)
        .post(draft + "/" + operation, "{\"outcome\": \"PASSED\"}")
        .status();
  }

  private static String draft(String reason, String guide, String from) {
    return """
    {"kind": "ITEM", "code": "%s", "reason": "%s", "effectiveFrom": %s,
     "causedOn": "2026-02-25", "decisionDocument": "示例府函〔2026〕9号", "item": %s}
    """
        .formatted(ITEM, reason, from, guide);
  }

  private static String sound(int promised) {
    return guide(
        promised,
        "\"onSiteReason\": \"需当面核验\",",
        "{\"materialName\": \"申请表\", \"byLaw\": \"《社会救助暂行办法》第四十八条\", %s}");
  }

  private static String broken() {
    return guide(
        21,
        "",
        "{\"materialName\": \"其他材料\", \"byLaw\": \"示例\", %1$s},"
            + "{\"materialName\": \"收入情况说明\", %1$s}");
  }

  /// A guide whose steps are given as a table; their plain list follows from it.
  private static String guide(int promised, String reason, String materials) {
    return """
    {"itemName": "示例救助金申领", "taskType": "20", "useLevel": "5", "serviceObjects": ["1"],
     "deptName": "乡（镇）人民政府", "department": "%1$s-D01", "projectType": "2",
     "statutory": {"amount": 20, "unit": "WORKING_DAY", "basis": "示例依据", "start": "ACCEPTED"},
     "promised": {"amount": %2$d, "unit": "WORKING_DAY", "basis": "示例承诺", "start": "ACCEPTED"},
     "publicNoticeDays": 0, "specialProcedures": [], "onSiteTimes": 1, %3$s
     "onlineSupported": true, "villageAgentSupported": true, "feeCharged": false,
     "windowType": "综合窗口", "byLaw": [{"law": "社会救助暂行办法", "article": "第四十七条"}],
     "contact": {"linkWay": "0817-1234567", "superviseWay": "0817-7654321"},
     "materials": [%4$s],
     "steps": [
       {"id": "filing", "name": "申请", "kind": "FILING", "role": "clerk", "onPass": "acceptance"},
       {"id": "acceptance", "name": "受理", "kind": "ACCEPTANCE", "role": "clerk", "onPass": "decision",
        "branches": [{"when": "REFUSAL", "to": "refused"}]},
       {"id": "decision", "name": "决定", "kind": "DECISION", "role": "approver"},
       {"id": "refused", "name": "不予受理", "kind": "END"}]}
    """
        .formatted(
            RunningCenter.CENTRE,
            promised,
            reason,
            materials.formatted(
                "\"isNeed\": \"1\", \"materialType\": \"2\", \"materialFormat\": \"3\","
                    + " \"originals\": 1, \"copies\": 0, \"sharedDataFetchable\": false,"
                    + " \"tolerable\": false"));
  }
}
