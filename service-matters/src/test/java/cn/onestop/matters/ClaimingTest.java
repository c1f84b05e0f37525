package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.matters.Calls.Answer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Queues and holders as callers know them.
class ClaimingTest {

  private static final String REASON = "\"reason\": \"今日外出入户，不能按时办理\"";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final Calls anna = Calls.as("staff-1003", "reviewer");
  private final Calls bei = Calls.as("staff-1014", "reviewer");
  private final Calls head = Calls.as("staff-1005", "approver");

  @BeforeEach
  void on_another_day() {
    RunningMatters.get().office("2026-03-11T09:30");
  }

  @Test
  void what_waits_for_the_department_is_listed_until_somebody_takes_it_on() {
    String number = accepted();
    RunningMatters.until(() -> listed(bei, "?queue=" + Items.DEPARTMENT, number) != null);
    JsonNode task = waits(bei, number);
    assertThat(task.path("awaited").asString()).isEqualTo("COMPLETE_STEP");
    assertThat(task.path("stepName").asString()).isEqualTo("调查");
    assertThat(task.has("holder")).isFalse();

    anna.operate(number, "claim", null).must(200);
    RunningMatters.until(() -> listed(bei, "?queue=" + Items.DEPARTMENT, number) == null);
    RunningMatters.until(() -> listed(anna, "?mine=true", number) != null);
    assertThat(listed(bei, "?mine=true", number)).isNull();
    assertThat(waits(bei, number).path("holder").asString()).isEqualTo("staff-1003");
    assertThat(waits(bei, number).path("holderPresence").asString()).isEqualTo("THERE");
    assertThat(listed(anna, "?queue=" + Items.CENTRE, number)).isNull();
  }

  @Test
  void a_step_that_somebody_has_is_refused_to_others_with_who_has_it() {
    String number = accepted();
    anna.operate(number, "claim", "{\"task\": \"step-3\"}").must(200);

    Answer refused = bei.operate(number, "complete-step", "{\"step\": 3}").must(409);
    assertThat(refused.code()).isEqualTo("matter-task-held");
    assertThat(refused.json().path("holder").asString()).isEqualTo("staff-1003");
    assertThat(offer(bei, number, "complete-step").path("why").asString())
        .isEqualTo("matter-task-held");
    assertThat(offer(bei, number, "claim").path("you").asBoolean()).isFalse();
    assertThat(offer(anna, number, "release").path("you").asBoolean()).isTrue();

    anna.operate(number, "hand-over", "{\"to\": \"staff-1014\", " + REASON + "}").must(200);
    bei.operate(number, "release", "{" + REASON + "}").must(200);
    Answer assigned = head.operate(number, "assign", "{\"to\": \"staff-1014\"}").must(200);
    assertThat(assigned.json().path("further").path("tasks").get(0).path("holder").asString())
        .isEqualTo("staff-1014");
    bei.operate(number, "complete-step", "{\"step\": 3}").must(200);

    JsonNode read = anna.get("/api/v1/matters/" + number).must(200).json();
    assertThat(read.path("timeline").toString()).contains("移交", "退回待办", "分派", "今日外出入户，不能按时办理");
    assertThat(read.path("further").path("tasks").get(0).path("task").asString())
        .isEqualTo("step-4");
  }

  @Test
  void of_two_who_take_it_on_at_once_one_has_it() throws Exception {
    String number = accepted();
    CountDownLatch ready = new CountDownLatch(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Answer>> answers =
          List.of(anna, bei).stream()
              .map(caller ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return caller.operate(number, "claim", null);
                  }))
              .toList();
      Answer one = answers.getFirst().get();
      Answer other = answers.getLast().get();
      assertThat(List.of(one.status(), other.status())).containsExactlyInAnyOrder(200, 409);
      Answer loser = one.status() == 409 ? one : other;
      assertThat(loser.code()).isEqualTo("matter-task-held");
      assertThat(loser.json().path("holder").asString())
          .isEqualTo(loser == one ? "staff-1014" : "staff-1003");
    }
  }

  @Test
  void who_has_seen_it_before_somebody_took_it_on_is_stale() {
    String number = accepted();
    Answer seen = bei.get("/api/v1/matters/" + number).must(200);
    anna.operate(number, "claim", null).must(200);

    bei.post("/api/v1/matters/" + number + "/claim", null, Calls.key(), seen.etag()).must(412);
  }

  private String accepted() {
    String number = clerk.file(RunningMatters.SLOW);
    clerk.operate(number, "accept", null).must(200);
    return number;
  }

  private static JsonNode waits(Calls caller, String number) {
    JsonNode line = listed(caller, "?q=" + number, number);
    assertThat(line).isNotNull();
    return line.path("tasks").get(0);
  }

  private static @Nullable JsonNode listed(Calls caller, String filter, String number) {
    return caller
        .get("/api/v1/matters" + filter + "&limit=200")
        .must(200)
        .json()
        .path("items")
        .valueStream()
        .filter(line -> line.path("number").asString().equals(number))
        .findFirst()
        .orElse(null);
  }

  private static JsonNode offer(Calls caller, String number, String operation) {
    return caller
        .get("/api/v1/matters/" + number + "/operations")
        .must(200)
        .json()
        .valueStream()
        .filter(offer -> offer.path("operation").asString().equals(operation))
        .findFirst()
        .orElseThrow();
  }
}
