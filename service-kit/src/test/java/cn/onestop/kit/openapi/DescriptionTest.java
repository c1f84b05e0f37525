package cn.onestop.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.signedin.Right;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.trial.Calls;
import cn.onestop.kit.trial.TrialService;
import cn.onestop.testkit.contract.ApiContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionTest {

  private final ApiContract description = new ApiContract(Calls.get("/v3/api-docs").text());

  @Test
  void what_nobody_may_call_is_not_described() {
    var rows =
        TrialService.CONTEXT.getBeanProvider(RightsTable.class).stream()
            .flatMap(table -> table.rows().stream())
            .map(Right::toString)
            .toList();

    assertThat(description.rightsFlaws(rows)).isEmpty();
  }

  @Test
  void who_may_call_is_said_in_words_too() {
    assertThat(description.operation("GET /api/v1/things/{number}").path("description").asString())
        .contains("Open to `clerk`, ")
        .endsWith("for things of their own centre.");
    assertThat(description.operation("GET /api/v1/me").path("description").asString())
        .endsWith("Open to whoever is signed in.");
  }

  @Test
  void an_operation_is_named_after_its_address() {
    var accept = description.operation("POST /api/v1/things/{number}/accept");

    assertThat(accept.path("operationId").asString()).isEqualTo("postThingsByNumberAccept");
    assertThat(accept.path("tags").path(0).asString()).isEqualTo("things");
  }

  @Test
  void what_a_request_carries_beside_its_body_is_described() {
    assertThat(parameters("POST /api/v1/things/{number}/accept")).contains("IdempotencyKey");
    assertThat(parameters("PUT /api/v1/things/{number}")).contains("ExpectedVersion");
    assertThat(parameters("GET /api/v1/things")).contains("After").contains("Limit");
    assertThat(parameters("GET /api/v1/me")).isEqualTo("");
  }

  @Test
  void what_may_be_absent_is_not_required() {
    assertThat(description.schema("Shown").path("required").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("number", "version", "at");
  }

  @Test
  void a_refusal_is_as_described() {
    assertThat(description.answerFlaws("GET /api/v1/me", 401, Calls.get("/api/v1/me").text()))
        .isEmpty();
    assertThat(
            description.answerFlaws(
                "GET /api/v1/things", 400, Calls.get("/api/v1/things?colour=blue").text()))
        .isEmpty();
  }

  private String parameters(String endpoint) {
    JsonNode parameters = description.operation(endpoint).path("parameters");
    return parameters.isMissingNode() ? "" : parameters.toString();
  }
}
