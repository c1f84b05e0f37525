package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RawCall;
import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.SmallService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  private static SmallService catalog;
  private static SmallService matters;
  private static SmallService monitoring;
  private static SmallService complaints;
  private static SmallService identity;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    catalog = SmallService.named("service-catalog");
    matters = SmallService.named("service-matters");
    monitoring = SmallService.named("service-monitoring");
    complaints = SmallService.named("service-complaints");
    identity = SmallService.named("service-identity");
    gateway =
        RunningGateway.start(
            "onestop.services.service-catalog=" + catalog.address(),
            "onestop.services.service-matters=" + matters.address(),
            "onestop.services.service-monitoring=" + monitoring.address(),
            "onestop.services.service-complaints=" + complaints.address(),
            "onestop.services.service-identity=" + identity.address(),
            "onestop.gateway.max-request-size=1MB");
  }

  @AfterAll
  static void stop() {
    gateway.close();
    catalog.close();
    matters.close();
    monitoring.close();
    complaints.close();
    identity.close();
  }

  @BeforeEach
  void forget() {
    identity.forget();
    identity.answers(exchange -> SmallService.say(exchange, 200, "service-identity"));
    matters.forget();
    matters.answers(exchange -> SmallService.say(exchange, 200, "service-matters"));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/catalog/items,service-catalog",
    "/api/v1/catalog,service-catalog",
    "/api/v1/catalog/imports,service-catalog",
    "/api/v1/catalog/export.xlsx,service-catalog",
    "/api/v1/offices/511321900000/posts,service-catalog",
    "/api/v1/matters,service-matters",
    "/api/v1/matters/2026-001/accept,service-matters",
    "/api/v1/consultations,service-matters",
    "/api/v1/applicants/find,service-matters",
    "/api/v1/public/progress,service-matters",
    "/api/v1/bundles,service-matters",
    "/api/v1/public/bundle-progress,service-matters",
    "/api/v1/supervision/overview,service-monitoring",
    "/api/v1/complaints,service-complaints",
    "/api/v1/public/complaints/follow,service-complaints",
    "/api/v1/ratings/summary,service-complaints",
    "/login,service-identity",
    "/login/password,service-identity",
    "/logout,service-identity",
    "/oauth2/jwks,service-identity",
    "/connect/logout,service-identity",
    "/userinfo,service-identity",
    "/.well-known/openid-configuration,service-identity",
    "/api/v1/identity/sessions,service-identity",
  })
  void each_path_reaches_its_service(String path, String service) {
    assertThat(gateway.get(path).body()).isEqualTo(service);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"service-catalog", "service-matters", "service-monitoring", "service-complaints"})
  void operators_reach_each_service_by_its_name(String service) {
    assertThat(gateway.get("/api/v1/ops/" + service + "/views").body()).isEqualTo(service);
  }

  @Test
  void the_service_sees_its_own_ops_address() {
    gateway.send(
        gateway
            .request("/api/v1/ops/service-matters/views/worklist/rebuild?dry=1")
            .POST(BodyPublishers.noBody()));

    assertThat(matters.onlyRequest().address())
        .isEqualTo("/api/v1/ops/views/worklist/rebuild?dry=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/unknown",
        "/api/v1/public/other",
        "/api/v1/ops/service-unknown/views",
        "/api/v1/ops/service-matters",
        "/v3/api-docs",
        "/actuator/health",
        "/error/deeper"
      })
  void what_is_not_routed_is_not_there(String path) {
    var answer = gateway.get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RunningGateway.json(answer).path("code").asString()).isEqualTo("not-found");
  }

  @Test
  void path_and_query_go_on_as_they_were_written() {
    var written = "/api/v1/matters/%E4%B8%AD%20x?q=%E4%BD%8E+b&flag&q=2&empty=&a%5B%5D=%2F";

    gateway.get(written);

    assertThat(matters.onlyRequest().address()).isEqualTo(written);
  }

  @Test
  void a_form_stays_in_the_body_as_it_was_written() {
    gateway.send(
        gateway
            .request("/api/v1/matters?x=1")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=%E6%9D%8E&x=2&x=1")));

    var arrived = matters.onlyRequest();
    assertThat(arrived.address()).isEqualTo("/api/v1/matters?x=1");
    assertThat(arrived.text()).isEqualTo("name=%E6%9D%8E&x=2&x=1");
    assertThat(arrived.headers().getFirst("Content-Type"))
        .isEqualTo("application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 900_000, 1_048_576})
  void a_body_of_any_allowed_size_arrives_whole(int size) {
    var body = new byte[size];
    new Random(size).nextBytes(body);

    var answer =
        gateway.send(
            gateway
                .request("/api/v1/matters/1/materials/2/files/scan.pdf")
                .header("Content-Type", "application/pdf")
                .PUT(BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(200);
    var arrived = matters.onlyRequest();
    assertThat(arrived.body()).isEqualTo(body);
    assertThat(arrived.headers().getFirst("Content-Type")).isEqualTo("application/pdf");
    assertThat(arrived.headers().get("Transfer-Encoding")).isNull();
  }

  @Test
  void a_body_without_an_announced_length_arrives_whole() {
    var body = new byte[300_000];
    new Random(1).nextBytes(body);

    gateway.send(
        gateway
            .request("/api/v1/matters")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(matters.onlyRequest().body()).isEqualTo(body);
  }

  @Test
  void a_body_that_is_announced_too_large_is_refused_before_it_is_sent() throws Exception {
    var answer =
        RawCall.to(
            gateway.address(),
            """
            POST /api/v1/matters HTTP/1.1
            Host: x
            Content-Length: 1048577
            Expect: 100-continue

            """);

    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("\r\nConnection: close\r\n", "\"code\":\"too-large\"", "1 MB");
    assertThat(matters.timesAsked()).isZero();
  }

  @Test
  void a_caller_who_asks_first_is_told_to_send() {
    var answer =
        gateway.send(
            gateway
                .request("/api/v1/matters")
                .expectContinue(true)
                .POST(BodyPublishers.ofByteArray(new byte[900_000])));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(matters.onlyRequest().body()).hasSize(900_000);
  }

  @Test
  void a_body_that_turns_out_too_large_is_refused() {
    var answer =
        gateway.send(
            gateway
                .request("/api/v1/matters")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[1_048_577]))));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(matters.timesAsked()).isZero();
  }

  @Test
  void the_key_the_version_and_the_language_go_on() {
    gateway.send(
        gateway
            .request("/api/v1/matters")
            .header("Idempotency-Key", "k-1")
            .header("If-Match", "\"3\"")
            .header("Accept-Language", "en")
            .POST(BodyPublishers.ofString("{}")));

    var headers = matters.onlyRequest().headers();
    assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("k-1");
    assertThat(headers.getFirst("If-Match")).isEqualTo("\"3\"");
    assertThat(headers.getFirst("Accept-Language")).isEqualTo("en");
  }

  @Test
  void a_caller_cannot_say_where_a_request_came_from() {
    gateway.get(
        "/api/v1/matters",
        "X-Forwarded-For",
        "10.9.8.7",
        "X-Forwarded-Host",
        "evil.example",
        "X-Forwarded-Proto",
        "https",
        "X-Forwarded-Prefix",
        "/evil",
        "Forwarded",
        "for=10.9.8.7",
        "X-Real-IP",
        "10.9.8.7");

    var headers = matters.onlyRequest().headers();
    assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
    assertThat(headers.get("X-Forwarded-Host"))
        .containsExactly("127.0.0.1:" + gateway.address().getPort());
    assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
    assertThat(headers).doesNotContainKeys("X-forwarded-prefix", "Forwarded", "X-real-ip");
  }

  @Test
  void cookies_stay_between_the_caller_and_the_gateway() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "theirs=1");
      SmallService.say(exchange, 200, "ok");
    });

    var answer = gateway.get("/api/v1/matters", "Cookie", "onestop-session=secret");

    assertThat(matters.onlyRequest().headers()).doesNotContainKey("Cookie");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void the_cookies_of_the_sign_in_pass_both_ways_and_no_others() {
    identity.answers(exchange -> {
      exchange.getResponseHeaders().add("Set-Cookie", "onestop-session=new; HttpOnly");
      exchange.getResponseHeaders().add("Set-Cookie", "theirs=1");
      SmallService.say(exchange, 200, "ok");
    });

    var answer =
        gateway.get(
            "/login?error",
            "Cookie",
            "onestop-browser=secret; onestop-session=old; onestop-csrf=c");

    var seen = identity.onlyRequest();
    assertThat(seen.address()).isEqualTo("/login?error");
    assertThat(seen.headers().getFirst("Cookie"))
        .isIn("onestop-session=old; onestop-csrf=c", "onestop-csrf=c; onestop-session=old");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .containsExactly("onestop-session=new; HttpOnly");
  }

  @Test
  void a_form_arrives_as_it_was_filled_in_with_the_caller_s_address() {
    var answer =
        gateway.send(
            gateway
                .request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.ofString("username=a%20b&password=%2B+c")));

    assertThat(answer.body()).isEqualTo("service-identity");
    var seen = identity.onlyRequest();
    assertThat(seen.text()).isEqualTo("username=a%20b&password=%2B+c");
    assertThat(seen.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
  }

  @Test
  void headers_for_one_hop_go_no_further() throws Exception {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
      exchange.getResponseHeaders().add("Upgrade", "h2c");
      SmallService.say(exchange, 200, "ok");
    });

    var answer =
        RawCall.to(
            gateway.address(),
            """
            GET /api/v1/matters HTTP/1.1
            Host: x
            Connection: close, X-Private
            X-Private: 1
            X-Public: 2
            TE: trailers
            Proxy-Authorization: Basic abc
            Upgrade: websocket

            """);

    var headers = matters.onlyRequest().headers();
    assertThat(headers).doesNotContainKeys("X-private", "Te", "Proxy-authorization", "Upgrade");
    assertThat(headers.getFirst("X-Public")).isEqualTo("2");
    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("timeout=5", "h2c");
  }

  @Test
  void a_callers_trace_goes_on() {
    gateway.get("/api/v1/matters", "traceparent", TRACE, "tracestate", "a=1");

    var headers = matters.onlyRequest().headers();
    assertThat(headers.get("traceparent")).containsExactly(TRACE);
    assertThat(headers.get("tracestate")).containsExactly("a=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
      })
  void a_request_without_a_good_trace_gets_one(String sent) {
    gateway.get("/api/v1/matters", "traceparent", sent, "tracestate", "a=1");

    var headers = matters.onlyRequest().headers();
    assertThat(headers.getFirst("traceparent"))
        .isNotEqualTo(sent)
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(headers).doesNotContainKey("Tracestate");
  }

  @Test
  void a_services_refusal_reaches_the_caller_untouched() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      exchange.getResponseHeaders().add("ETag", "\"7\"");
      SmallService.say(exchange, 409, "{\"code\":\"illegal-move\"}");
    });

    var answer = gateway.get("/api/v1/matters/1", "If-None-Match", "\"7\"");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"code\":\"illegal-move\"}");
    assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void an_unchanged_answer_is_passed_on_as_such() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("ETag", "\"7\"");
      exchange.sendResponseHeaders(304, -1);
    });

    var answer = gateway.get("/api/v1/matters/1", "If-None-Match", "\"7\"");

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
  }

  @Test
  void a_question_for_the_head_only_is_answered() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Length", "1234");
      exchange.sendResponseHeaders(200, -1);
    });

    var answer =
        gateway.send(gateway.request("/api/v1/matters/1").method("HEAD", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Length")).hasValue("1234");
    assertThat(matters.onlyRequest().method()).isEqualTo("HEAD");
  }

  @Test
  void a_redirect_is_the_callers_business() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Location", "/api/v1/matters/2");
      exchange.sendResponseHeaders(303, -1);
    });

    var answer = gateway.get("/api/v1/matters/1");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/matters/2");
  }

  @Test
  void a_long_answer_is_compressed_for_who_can_read_it() throws Exception {
    var list = "{\"items\":[" + "\"居民身份证\",".repeat(2_000) + "1]}";
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      SmallService.say(exchange, 200, list);
    });

    var compressed =
        RunningGateway.newClient()
            .send(
                gateway.request("/api/v1/matters").header("Accept-Encoding", "gzip").build(),
                BodyHandlers.ofByteArray());

    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(compressed.body().length).isLessThan(list.length() / 10);
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
      assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(list);
    }
    assertThat(gateway.get("/api/v1/matters").body()).isEqualTo(list);
  }

  @Test
  void security_headers_stand_once() {
    matters.answers(exchange -> {
      exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
      SmallService.say(exchange, 200, "ok");
    });

    var headers = gateway.get("/api/v1/matters/1").headers();

    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("Cache-Control")).containsExactly("max-age=60");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
  }
}
