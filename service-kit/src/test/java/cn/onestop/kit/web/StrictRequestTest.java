package cn.onestop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.trial.Calls;
import cn.onestop.kit.trial.Calls.Answered;
import cn.onestop.kit.trial.TrialService;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictRequestTest {
  private static final String GOOD =
      "{\"name\":\"a\",\"colour\":\"RED\",\"at\":\"2026-03-02T09:00:00+08:00\",\"urgent\":true,"
          + "\"parts\":[{\"name\":\"p\",\"count\":1}]}";

  @Test
  void a_good_body_is_taken() {
    assertThat(create(GOOD).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":  | json-broken",
        "{\"name\":\"a\"} trailing | json-broken",
        "{\"name\":\"a\",\"name\":\"b\"} | json-broken",
        "'' | body-missing"
      })
  void broken_json_is_refused(String body, String code) {
    var answer = create(body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertNoInternals(answer);
  }

  @Test
  void the_place_where_json_breaks_is_said() {
    var answer = create("{\n  \"name\": ]\n}");

    assertThat(answer.json().path("detail").asString()).contains("第 2 行第 11 列");
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    assertThat(create("[".repeat(30_000)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"colour\":\"BLUE\" | field-type | #/colour | field-expects-choice",
        "\"colour\":0 | field-type | #/colour | field-expects-choice",
        "\"urgent\":\"true\" | field-type | #/urgent | field-expects-truth",
        "\"urgent\":1 | field-type | #/urgent | field-expects-truth",
        "\"at\":\"yesterday\" | field-type | #/at | field-expects-time",
        "\"at\":\"2026-03-02T09:00:00\" | field-type | #/at | field-expects-time",
        "\"at\":1772413200 | field-type | #/at | field-expects-time",
        "\"at\":[] | field-type | #/at | field-expects-time",
        "\"name\":5 | field-type | #/name | field-expects-text",
        "\"name\":true | field-type | #/name | field-expects-text",
        "\"parts\":\"p\" | field-type | #/parts | field-expects-list",
        "\"parts\":[{\"name\":\"p\",\"count\":\"1\"}] | field-type | #/parts/0/count | field-expects-number",
        "\"parts\":[{\"name\":\"p\",\"count\":1.5}] | field-type | #/parts/0/count | field-expects-number",
        "\"parts\":[{\"name\":\"p\",\"count\":99999999999}] | field-type | #/parts/0/count | field-expects-number",
        "\"parts\":[{\"name\":\"p\"}] | field-type | #/parts/0/count | field-expects-number",
        "\"parts\":[{\"name\":\"p\",\"count\":1,\"size\":1}] | field-unknown | #/parts/0/size | field-not-known",
        "\"na/me~\":\"a\" | field-unknown | #/na~1me~0 | field-not-known"
      })
  void a_wrong_field_is_named(String member, String code, String pointer, String error) {
    var answer = create("{" + member + "}");

    assertThat(answer.status()).isEqualTo(400);
    assertNoInternals(answer);
    assertThat(answer.code()).isEqualTo(code);
    var first = answer.json().path("errors").path(0);
    assertThat(first.path("pointer").asString()).isEqualTo(pointer);
    assertThat(first.path("code").asString()).isEqualTo(error);
    assertThat(first.path("detail").asString()).isNotBlank().isNotEqualTo(error);
  }

  @Test
  void every_invalid_field_is_named_at_once_in_the_callers_language() {
    var answer = create("{\"name\":\" \",\"parts\":[{\"name\":\"\",\"count\":10}]}");
    var errors = answer.json().path("errors");

    assertThat(answer.code()).isEqualTo("fields-invalid");
    assertThat(errors.valueStream().map(e -> e.path("pointer").asString()))
        .containsExactlyInAnyOrder("#/name", "#/parts/0/name", "#/parts/0/count");
    assertThat(errors.valueStream().map(e -> e.path("detail").asString()))
        .contains("不能为空", "最大不能超过9");
  }

  @ParameterizedTest
  @CsvSource({"colour=BLUE, colour", "limit=0,", "limit=201,", "limit=many,"})
  void a_parameter_of_no_known_value_is_refused(String query, String name) {
    var answer = Calls.get("/api/v1/things?" + query);

    assertThat(answer.status()).isEqualTo(400);
    assertNoInternals(answer);
    if (name != null) {
      assertThat(answer.json().path("errors").path(0).path("parameter").asString()).isEqualTo(name);
    } else {
      assertThat(answer.code()).isEqualTo("page-limit");
    }
  }

  @Test
  void there_is_nothing_at_an_unknown_address() {
    assertThat(Calls.get("/api/v1/nothing").code()).isEqualTo("path-unknown");
    assertThat(Calls.get("/").status()).isEqualTo(404);
    assertThat(Calls.get("/error").status()).isEqualTo(404);
    assertThat(Calls.get("/api/v1/things/").status()).isEqualTo(404);
  }

  @Test
  void a_wrong_method_is_told_the_right_ones() {
    var answer = Calls.put("/api/v1/things");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder("GET", "POST");
    assertThat(answer.code()).isEqualTo("method-not-allowed");
  }

  @Test
  void a_format_we_do_not_speak_is_refused_in_one_we_do() {
    assertThat(Calls.get("/api/v1/things", "Accept", "image/png").code())
        .isEqualTo("not-acceptable");
    var answer =
        Calls.post(
            "/api/v1/things",
            "a=b",
            "Authorization",
            "Bearer " + TrialService.TOKENS.of("clerk-1", "clerk"),
            "Idempotency-Key",
            Calls.KEY,
            "Content-Type",
            "text/plain");
    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.code()).isEqualTo("media-type-unsupported");
  }

  @Test
  void too_large_a_body_is_refused_announced_or_not() throws Exception {
    assertThat(create(" ".repeat(70_000) + GOOD).code()).isEqualTo("body-too-large");

    var chunked =
        raw(
            "POST /api/v1/public/file HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Idempotency-Key: 8e03978e-40d5-43e8-bc93-6894a57f9324\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "11170\r\n"
                + "1".repeat(70_000)
                + "\r\n0\r\n\r\n");
    assertThat(chunked).startsWith("HTTP/1.1 413").contains("body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/things/a%2Fb HTTP/1.1",
        "GET /api/v1//things HTTP/1.1",
        "GET /api/v1/things;x=1 HTTP/1.1",
        "GET /api/v1/things/%zz HTTP/1.1",
        "GET /api/v1/things?q=%zz HTTP/1.1",
        "GET /api/v1/things?colour={} HTTP/1.1",
        "GET /api/v1/\"things\" HTTP/1.1",
        "GET /../etc/passwd HTTP/1.1",
        "TRACE /api/v1/things HTTP/1.1",
        "NONSENSE /api/v1/things HTTP/1.1",
        "GET /api/v1/things HTTP/1.1\r\nBad Header: x"
      })
  void an_address_that_cannot_be_read_gets_a_problem_too(String line) throws Exception {
    var answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .matches("(?s)HTTP/1.1 (400|404|405|501).*")
        .containsIgnoringCase("content-type: application/problem+json")
        .contains("urn:onestop:problem:")
        .doesNotContain("<html", "<!doctype", "Exception", "Tomcat", "org.apache");
  }

  private static Answered create(String body) {
    return Calls.postAsClerk("/api/v1/things", body);
  }

  private static String raw(String request) throws Exception {
    try (var caller =
        new Socket(InetAddress.getLoopbackAddress(), TrialService.ADDRESS.getPort())) {
      caller.setSoTimeout(30_000);
      caller.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      var answer = new ByteArrayOutputStream();
      caller.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  private static void assertNoInternals(Answered answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.text())
        .doesNotContain("cn.onestop", "tools.jackson", "java.", "Exception", "StreamReadFeature");
  }
}
