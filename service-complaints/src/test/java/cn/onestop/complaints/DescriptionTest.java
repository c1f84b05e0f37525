package cn.onestop.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.complaints.Calls.Answer;
import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.testkit.contract.ApiContract;
import org.junit.jupiter.api.Test;

class DescriptionTest {

  private static final String COMPLAINTS = "/api/v1/complaints";
  private static final String COMPLAINT = COMPLAINTS + "/{number}";
  private static final String FOLLOW = "/api/v1/public/complaints/follow";

  private final Calls outside = Calls.signedOut();
  private final Calls handler = Calls.as("staff-1008", "complaint-handler");
  private final ApiContract description =
      new ApiContract(outside.get("/v3/api-docs").must(200).text());

  @Test
  void it_is_valid_openapi() {
    assertThat(description.flaws()).isEmpty();
  }

  @Test
  void it_has_every_row_of_the_rights_table_and_no_other() {
    var rows =
        RunningComplaints.get().beans(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @Test
  void what_is_answered_is_as_described() {
    RunningComplaints.get().office("2026-03-02T09:30");
    Answer filed = outside.post(COMPLAINTS, Calls.filing(RunningComplaints.WINDOW)).must(201);
    String number = filed.json().path("number").asString();
    fits("POST " + COMPLAINTS, filed);
    fits("POST " + COMPLAINTS, outside.post(COMPLAINTS, "{}").must(400));
    fits("POST " + COMPLAINT + "/accept", handler.operate(number, "accept", null).must(200));
    fits("POST " + COMPLAINT + "/accept", handler.operate(number, "accept", null).must(409));
    fits("POST " + COMPLAINT + "/reply", handler.operate(number, "reply", "{}").must(422));
    fits("GET " + COMPLAINT, handler.get(COMPLAINTS + "/" + number).must(200));
    fits(
        "GET " + COMPLAINT + "/operations",
        handler.get(COMPLAINTS + "/" + number + "/operations").must(200));
    fits("GET " + COMPLAINTS, handler.get(COMPLAINTS).must(200));
    fits("GET " + COMPLAINTS, outside.get(COMPLAINTS).must(401));
    fits(
        "POST " + FOLLOW,
        outside
            .post(
                FOLLOW,
                "{\"number\": \"%s\", \"code\": \"%s\"}"
                    .formatted(number, filed.json().path("followCode").asString()))
            .must(200));
  }

  private void fits(String endpoint, Answer answer) {
    assertThat(description.answerFlaws(endpoint, answer.status(), answer.text())).isEmpty();
  }
}
