package cn.onestop.matters;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.matters.Calls.Answer;
import cn.onestop.testkit.contract.ApiContract;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final String MATTERS = "/api/v1/matters";

  private final Calls clerk = Calls.as("staff-1001", "clerk");
  private final ApiContract description =
      new ApiContract(Calls.signedOut().get("/v3/api-docs").must(200).text());

  @Test
  void it_is_valid_openapi() {
    assertThat(description.flaws()).isEmpty();
  }

  @Test
  void it_has_every_row_of_the_rights_table_and_no_other() {
    var rows =
        RunningMatters.get().beans(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @Test
  void it_says_what_an_operation_needs_beside_its_body() {
    var accept = description.operation("POST /api/v1/matters/{number}/accept");

    assertThat(accept.path("parameters").toString())
        .contains("#/components/parameters/IdempotencyKey")
        .contains("#/components/parameters/ExpectedVersion");
    assertThat(accept.path("responses").propertyNames())
        .contains("200", "400", "401", "403", "404", "409", "412", "422", "503");
    assertThat(description.operation("POST /api/v1/public/progress").path("parameters"))
        .as("it only reads")
        .isEmpty();
  }

  @Test
  void what_is_answered_is_as_described() {
    RunningMatters.get().office("2026-03-02T09:30");
    Answer filed = clerk.post(MATTERS, Calls.filing(RunningMatters.SLOW)).must(201);
    String number = filed.json().path("number").asString();
    fits("POST /api/v1/matters", filed);
    fits("POST /api/v1/matters/{number}/accept", clerk.operate(number, "accept", null).must(200));
    fits("POST /api/v1/matters/{number}/accept", clerk.operate(number, "accept", null).must(409));
    fits("POST /api/v1/matters/{number}/visit", clerk.operate(number, "visit", "{}").must(400));
    fits("GET /api/v1/matters/{number}", clerk.get(MATTERS + "/" + number).must(200));
    fits(
        "GET /api/v1/matters/{number}/operations",
        clerk.get(MATTERS + "/" + number + "/operations").must(200));
    fits("GET /api/v1/matters", clerk.get(MATTERS).must(200));
    fits(
        "GET /api/v1/matters/numbers",
        Calls.as("staff-1009", "supervisor")
            .get(MATTERS + "/numbers?item=TX-MZ-01&day=2026-03-02")
            .must(200));
    fits("GET /api/v1/matters/counts", clerk.get(MATTERS + "/counts").must(200));
    fits("GET /api/v1/matters/calendars", clerk.get(MATTERS + "/calendars").must(200));
    Answer bundle =
        clerk
            .post(
                "/api/v1/bundles",
                Calls.bundle("", RunningMatters.SLOW, RunningMatters.ON_THE_SPOT))
            .must(201);
    String together = "/api/v1/bundles/" + bundle.json().path("number").asString();
    fits("POST /api/v1/bundles", bundle);
    fits("GET /api/v1/bundles", clerk.get("/api/v1/bundles").must(200));
    fits("GET /api/v1/bundles/{number}", clerk.get(together).must(200));
    fits(
        "POST /api/v1/bundles/{number}/visit",
        clerk.post(together + "/visit", "{\"purpose\": \"FILING\"}").must(200));
    fits(
        "POST /api/v1/bundles/{number}/materials/{material}/files",
        clerk.post(together + "/materials/1/files", "%PDF-1.7\n").must(201));
    fits("GET /api/v1/ops/views", clerk.get("/api/v1/ops/views").must(403));
    fits("GET /api/v1/matters", Calls.signedOut().get(MATTERS).must(401));
    fits(
        "POST /api/v1/matters",
        clerk.post(MATTERS, Calls.filing(RunningMatters.OTHER_CENTRES)).must(404));
    fits(
        "POST /api/v1/public/progress",
        Calls.signedOut()
            .post("/api/v1/public/progress", "{\"number\": \"no-such\", \"code\": \"none\"}")
            .must(404));
  }

  private void fits(String endpoint, Answer answer) {
    assertThat(description.answerFlaws(endpoint, answer.status(), answer.text())).isEmpty();
  }
}
