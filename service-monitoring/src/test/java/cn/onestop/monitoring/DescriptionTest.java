package cn.onestop.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.testkit.contract.ApiContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private final RunningMonitoring monitoring = RunningMonitoring.get();
  private final ApiContract description =
      new ApiContract(monitoring.getSignedOut("/v3/api-docs").text());

  @Test
  void it_is_valid_openapi() {
    assertThat(description.flaws()).isEmpty();
  }

  @Test
  void it_has_every_row_of_the_rights_table_and_no_other() {
    var rows =
        monitoring.context.getBeanProvider(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @Test
  void what_is_answered_is_as_described() {
    var visited = MatterStory.at("2026-03-02T11:00");
    monitoring.tell(
        "m-described",
        new MatterStory("TX-MZ-01202603020002")
            .filed("2026-03-02T09:30", 5)
            .accepted("2026-03-02T10:00")
            .visit(visited, true, null, false)
            .visit(visited, true, "NOT_TOLD_AT_ONCE", true));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            monitoring.get("/api/v1/supervision/visits").text().contains("TX-MZ-01202603020002"));

    for (var list : List.of("overview", "matters", "cards", "visits")) {
      var path = "/api/v1/supervision/" + list;
      var answer = monitoring.get(path);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(description.answerFlaws("GET " + path, 200, answer.text())).isEmpty();
      assertThat(description.answerFlaws("GET " + path, 401, monitoring.getSignedOut(path).text()))
          .isEmpty();
    }
  }
}
