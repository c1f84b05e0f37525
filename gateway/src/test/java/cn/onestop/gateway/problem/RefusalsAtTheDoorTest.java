package cn.onestop.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RawCall;
import cn.onestop.gateway.RunningGateway;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsAtTheDoorTest {
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start("onestop.portal=classpath:/without-portal/");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String raw(String requestLine, String... headers) throws Exception {
    var more = headers.length == 0 ? "" : String.join("\n", headers) + "\n";
    return RawCall.to(
        gateway.address(), requestLine + "\nHost: x\nConnection: close\n" + more + "\n");
  }

  private static void assertProblem(String answer, int status) {
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
    assertThat(answer).doesNotContain("Exception", "Tomcat", "<html", "org.", "java.");
  }

  @Test
  void an_unknown_address_of_an_interface_is_a_problem_even_for_a_browser() {
    var answer = gateway.get("/api/v1/nowhere", "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = RunningGateway.json(answer);
    assertThat(problem.path("code").asString()).isEqualTo("not-found");
    assertThat(problem.path("type").asString()).isEqualTo("urn:onestop:problem:not-found");
    assertThat(problem.path("help").asString()).isEqualTo("请核对地址。");
    assertThat(problem.path("status").asInt()).isEqualTo(404);
    assertThat(problem.path("title").asString()).isEqualTo("没有这个地址");
    assertThat(problem.path("traceId").asString()).matches("[0-9a-f]{32}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|No such address",
        "en-US,zh;q=0.5|No such address",
        "zh-TW|没有这个地址",
        "fr|没有这个地址",
        "*|没有这个地址",
        "zh;q=0.4,en;q=0.9|No such address",
        ";;q=|没有这个地址"
      })
  void a_problem_is_told_in_the_callers_language(String asked, String title) {
    var answer = gateway.get("/nowhere", "Accept-Language", asked);

    assertThat(RunningGateway.json(answer).path("title").asString()).isEqualTo(title);
  }

  @Test
  void a_problem_names_the_callers_own_trace() {
    var answer =
        gateway.get(
            "/nowhere", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    assertThat(RunningGateway.json(answer).path("traceId").asString())
        .isEqualTo("0af7651916cd43dd8448eb211c80319c");
  }

  @Test
  void a_method_that_is_not_there_is_refused_with_those_that_are() {
    var answer = gateway.send(gateway.request("/").DELETE());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(RunningGateway.json(answer).path("code").asString()).isEqualTo("method-not-allowed");
    assertThat(RunningGateway.json(answer).path("detail").asString()).contains("DELETE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /a|b HTTP/1.1",
        "GET /a%zz HTTP/1.1",
        "GET /api/v1//matters HTTP/1.1",
        "GET /api/v1/matters;a=b HTTP/1.1",
        "GET /api/v1/%2e%2e/actuator HTTP/1.1",
        "GET /api/v1/matters?q=%zz{} HTTP/1.1",
        "GET / HTTP/9.9",
        "NONSENSE",
      })
  void what_cannot_be_read_is_a_problem(String requestLine) throws Exception {
    var answer = raw(requestLine);

    assertProblem(answer, requestLine.endsWith("9.9") ? 505 : 400);
  }

  @Test
  void a_query_that_is_no_address_is_a_problem() throws Exception {
    assertProblem(raw("GET /api/v1/matters?q=%zz HTTP/1.1"), 400);
  }

  @Test
  void the_method_trace_is_refused() throws Exception {
    assertProblem(raw("TRACE /api/v1/matters HTTP/1.1"), 405);
  }

  @Test
  void too_many_header_bytes_are_refused() throws Exception {
    assertProblem(raw("GET / HTTP/1.1", "X-Long: " + "x".repeat(20_000)), 400);
  }

  @Test
  void a_method_nobody_knows_is_refused() {
    var answer = gateway.send(gateway.request("/x").method("BREW", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RunningGateway.json(answer).path("code").asString()).isEqualTo("bad-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez", "/readyz"})
  void the_probes_answer_on_the_main_port(String probe) {
    assertThat(gateway.get(probe).body()).contains("\"UP\"");
  }

  @Test
  void operators_look_inside_on_a_port_of_their_own() throws Exception {
    var answer =
        RawCall.to(
            gateway.managementAddress(),
            "GET /actuator/prometheus HTTP/1.1\nHost: x\nConnection: close\n\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("resilience4j_circuitbreaker_state")
        .contains("name=\"service-matters\"");
    assertThat(gateway.get("/actuator/prometheus").statusCode()).isEqualTo(404);
  }

  @Test
  void without_the_portal_the_first_page_names_the_center_and_needs_no_script() {
    var answer = gateway.get("/");

    assertThat(answer.body()).contains("<h1>便民服务中心</h1>").doesNotContain("<script");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
    assertThat(gateway.get("/", "Accept-Language", "en").body())
        .contains("<html lang=\"en\">", "Convenience Service Center");
    assertThat(gateway.get("/assets/page.css").statusCode()).isEqualTo(200);
  }
}
