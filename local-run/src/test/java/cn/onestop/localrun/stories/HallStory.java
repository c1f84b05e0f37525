package cn.onestop.localrun.stories;

import static cn.onestop.localrun.stories.MatterLife.ITEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.events.Topics;
import cn.onestop.testkit.contract.EventContract;
import cn.onestop.testkit.contract.WholeTopic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// From a filing at the window to the supervisor's figures, through the gateway; whoever vouches
/// for the people.
abstract class HallStory {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ID_NUMBER = "11010519491231002X";

  private final RunningCenter center;
  private final Person clerk;
  private final Person supervisor;

  HallStory(RunningCenter center) {
    this.center = center;
    this.clerk = center.person("clerk");
    this.supervisor = center.person("supervisor");
  }

  @Test
  void an_application_goes_from_filing_to_the_figures() {
    var before = figures();
    var number = file();
    var path = "/matters/" + number;

    for (var step : MatterLife.STEPS) {
      var key = UUID.randomUUID().toString();
      var person = center.person(step.account());
      var answer = person.post(path + "/" + step.operation(), step.body(), key);
      assertThat(answer.status()).as("%s: %s", step, answer).isEqualTo(200);
      assertThat(answer.json().path("version").asInt()).isEqualTo(step.facts());
      // Sent once more, as a caller does that has lost the answer.
      assertThat(person.post(path + "/" + step.operation(), step.body(), key)).isEqualTo(answer);
    }

    var matter = clerk.get(path).json();
    assertThat(matter.path("state").asString()).isEqualTo("DELIVERED");
    assertThat(matter.path("visits").asInt()).isEqualTo(2);
    assertThat(matter.path("timeline").valueStream().map(fact -> fact.path("type").asString()))
        .containsExactlyElementsOf(MatterLife.TIMELINE);
    assertThat(matter.path("promised").path("explanation").valueStream().map(JsonNode::asString))
        .as("the promised date is explained")
        .anyMatch(line -> line.contains("第1日"));
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var now = figures();
          assertThat(count(now, "matters", "filed") - count(before, "matters", "filed")).isOne();
          assertThat(count(now, "matters", "delivered") - count(before, "matters", "delivered"))
              .isOne();
          assertThat(count(now, "visits", "counted") - count(before, "visits", "counted"))
              .isEqualTo(2);
          assertThat(count(now, "visits", "breaches") - count(before, "visits", "breaches"))
              .isOne();
        });
    assertThat(supervisor.get("/supervision/visits?limit=200").json().path("items").valueStream())
        .as("the breach, with its cause")
        .anyMatch(visit ->
            visit.path("number").asString().equals(number)
                && visit.path("breach").asBoolean()
                && visit.path("cause").asString().equals(MatterLife.CAUSE));
  }

  @Test
  void everything_on_every_topic_is_as_the_contract_says() {
    file();
    center
        .visitor()
        .post("/complaints", ComplaintStoryIT.complaint(MatterLife.ITEM + "202603020001"));

    for (var topic : List.of(Topics.ITEMS, Topics.OFFICES, Topics.MATTERS, Topics.COMPLAINTS)) {
      await().atMost(SOON).until(() -> !WholeTopic.read(center.broker(), topic).isEmpty());
      assertThat(
              WholeTopic.read(center.broker(), topic).stream()
                  .filter(record ->
                      !DamageIT.POISON.equals(new String(record.value(), StandardCharsets.UTF_8)))
                  .flatMap(record -> EventContract.check(record).stream()))
          .as(topic)
          .isEmpty();
    }
  }

  @Test
  void the_same_filing_twice_is_one_matter_and_another_under_its_key_is_refused() {
    var key = UUID.randomUUID().toString();
    var filing = MatterLife.filing("周一", ID_NUMBER);

    var first = clerk.post("/matters", filing, key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(clerk.post("/matters", filing, key)).isEqualTo(first);
    assertThat(clerk.post("/matters", MatterLife.filing("周二", ID_NUMBER), key).status())
        .isEqualTo(422);
  }

  @Test
  void the_applicant_follows_without_sign_in() {
    var filed = clerk.post("/matters", MatterLife.filing("周三", ID_NUMBER)).json();
    var visitor = center.visitor();

    var followed =
        visitor.post("/public/progress", progress(filed.path("receiptCode").asString(), filed));
    assertThat(followed.status()).isEqualTo(200);
    assertThat(followed.text()).doesNotContain("周三", ID_NUMBER);
    assertThat(visitor.post("/public/progress", progress("WRNG-WRNG-WRNG", filed)).status())
        .isEqualTo(404);
  }

  @Test
  void whoever_may_not_is_told_so() {
    var number = file();

    assertProblem(center.visitor().get("/matters/" + number), 401, "signed-out");
    assertProblem(center.person("handler").get("/matters/" + number), 403, "role-lacking");
    assertProblem(
        center.person("village").post("/matters/" + number + "/visit", "{\"purpose\": \"OTHER\"}"),
        404,
        "matter-unknown");
    assertProblem(clerk.get("/matters/" + ITEM + "209901010001"), 404, "matter-unknown");
  }

  @Test
  void what_cannot_be_done_is_answered_with_what_can() {
    var number = file();

    var closed = clerk.post("/matters/" + number + "/close", "{}");

    assertProblem(closed, 409, "matter-not-possible-now");
    assertThat(closed.json().path("possible").valueStream().map(JsonNode::asString))
        .contains("accept", "refuse");
  }

  @Test
  void a_change_of_what_has_changed_meanwhile_is_refused() {
    var path = "/matters/" + file();
    var seen = clerk.get(path).etag();
    clerk.post(path + "/accept", "");

    var stale =
        clerk.post(
            path + "/visit",
            "{\"purpose\": \"FILING\"}",
            UUID.randomUUID().toString(),
            Map.of("If-Match", seen));

    assertProblem(stale, 412, "stale-version");
  }

  @Test
  void broken_requests_are_answered_in_terms_of_the_request() {
    assertProblem(clerk.post("/matters", "{\"itemCode\": "), 400, "json-broken");
    assertProblem(clerk.post("/matters", "{\"item\": 1}"), 400, "field-unknown");
    assertProblem(clerk.post("/matters", "{}"), 400, "fields-invalid");
  }

  private String file() {
    var filed = clerk.post("/matters", MatterLife.filing("周全", ID_NUMBER));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    assertThat(filed.json().path("version").asInt()).isEqualTo(MatterLife.FACTS_OF_FILING);
    return filed.json().path("number").asString();
  }

  private JsonNode figures() {
    return supervisor.get("/supervision/overview").json();
  }

  private static int count(JsonNode figures, String group, String name) {
    return figures.path(group).path(name).asInt();
  }

  private static String progress(String code, JsonNode filed) {
    return "{\"number\": \"%s\", \"code\": \"%s\"}"
        .formatted(filed.path("number").asString(), code);
  }

  private static void assertProblem(Person.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.text()).doesNotContain("Exception", "cn.onestop", "\tat ");
  }
}
