package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A complaint without sign-in, from its receipt to its answer.
class ComplaintStoryIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ANSWER = "经核实情况属实，已对窗口人员提醒谈话。";

  private final RunningCenter center = RunningCenter.get();
  private final Person visitor = center.visitor();
  private final Person handler = center.person("handler");

  @Test
  void an_anonymous_complaint_about_a_matter_is_followed_answered_and_counted() {
    var matter =
        center
            .person("clerk")
            .post("/matters", MatterLife.filing("孙怨", "11010519491231002X"))
            .json()
            .path("number")
            .asString();
    var before = figures();

    var filed = visitor.post("/complaints", complaint(matter));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    var number = filed.json().path("number").asString();
    var code = filed.json().path("followCode").asString();
    assertThat(follow(number, code).path("state").asString()).isEqualTo("FILED");
    assertThat(visitor.post("/public/complaints/follow", pair(number, "0000-0000-0000")).status())
        .isEqualTo(404);

    var path = "/complaints/" + number;
    assertThat(handler.post(path + "/accept", "").status()).isEqualTo(200);
    var replied =
        handler.post(
            path + "/reply", "{\"finding\": \"FOUNDED\", \"answer\": \"%s\"}".formatted(ANSWER));
    assertThat(replied.status()).as(replied.text()).isEqualTo(200);

    assertThat(follow(number, code).toString()).contains("ANSWERED", ANSWER);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var now = figures();
          assertThat(now.path("filed").asInt() - before.path("filed").asInt()).isOne();
          assertThat(now.path("answeredOnTime").asInt() - before.path("answeredOnTime").asInt())
              .isOne();
        });
  }

  @Test
  void whoever_a_complaint_is_about_does_not_see_it() {
    var filed =
        visitor.post(
            "/complaints",
            """
            {"about": {"office": "%s-W01"}, "kind": "COMPLAINT", "text": "窗口没有人，等了两个小时"}
            """
                .formatted(RunningCenter.CENTRE));
    assertThat(filed.status()).as(filed.text()).isEqualTo(201);
    var path = "/complaints/" + filed.json().path("number").asString();

    assertThat(handler.get(path).status()).isEqualTo(200);
    assertThat(center.person("clerk").get(path).status()).isEqualTo(403);
    assertThat(center.person("citizen").get(path).status()).isEqualTo(403);
  }

  private JsonNode follow(String number, String code) {
    var followed = visitor.post("/public/complaints/follow", pair(number, code));
    assertThat(followed.status()).as(followed.text()).isEqualTo(200);
    return followed.json();
  }

  private JsonNode figures() {
    return center.person("supervisor").get("/supervision/overview").json().path("complaints");
  }

  private static String pair(String number, String code) {
    return "{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code);
  }

  static String complaint(String matter) {
    return """
    {"about": {"matter": "%s"}, "kind": "COMPLAINT", "text": "办得太慢，来了两次都没有办成"}
    """
        .formatted(matter);
  }
}
