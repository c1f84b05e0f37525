package cn.onestop.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.gateway.RawService;
import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.ServiceList;
import cn.onestop.gateway.SmallService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a caller gets when services are away, slow, or break off. Each test has a service of its
/// own.
class ServiceTroubleTest {
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static final int REBORN_PORT = RunningGateway.freePort();

  private static SmallService one;
  private static SmallService two;
  private static SmallService alive;
  private static SmallService ill;
  private static RawService breaking;
  private static RawService silent;
  private static RawService cutChunks;
  private static RawService cutShort;
  private static RawService cutLong;
  private static RawService halfSilent;
  private static RawService odd;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() {
    one = SmallService.named("one");
    two = SmallService.named("two");
    alive = SmallService.named("alive");
    ill = SmallService.named("ill");
    breaking = RawService.that(Socket::close);
    silent = RawService.that(connection -> OVER.await());
    cutShort = saying("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nonly this");
    cutChunks = saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nonly this\r\n");
    var much = "0123456789".repeat(20_000);
    cutLong =
        saying(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n"
                .formatted(much.length(), much));
    halfSilent =
        RawService.that(connection -> {
          RawService.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
          OVER.await();
        });
    odd = saying("hello\r\n\r\n");
    gateway =
        RunningGateway.start(
            new ServiceList()
                .with("in-turn", one.address(), two.address())
                .with("half-away", nobody(), alive.address())
                .with("away", nobody())
                .with("well", alive.address())
                .with("breaking", breaking.address())
                .with("half-breaking", breaking.address(), alive.address())
                .with("reborn", "http://127.0.0.1:" + REBORN_PORT)
                .with("silent", silent.address())
                .with("ill", ill.address())
                .with("cut-short", cutShort.address())
                .with("cut-chunks", cutChunks.address())
                .with("cut-long", cutLong.address())
                .with("half-silent", halfSilent.address())
                .with("odd", odd.address())
                .and("onestop.gateway.time-limit=2s")
                .and("onestop.gateway.breaker-open-for=2s")
                .settings());
  }

  @AfterAll
  static void stop() throws Exception {
    OVER.countDown();
    for (var open :
        List.of(
            gateway,
            one,
            two,
            alive,
            ill,
            breaking,
            silent,
            cutShort,
            cutChunks,
            cutLong,
            halfSilent,
            odd)) {
      open.close();
    }
  }

  private static RawService saying(String text) {
    return RawService.that(connection -> RawService.write(connection, text));
  }

  private static String nobody() {
    return "http://127.0.0.1:" + RunningGateway.freePort();
  }

  private static HttpResponse<String> post(String path, String... headers) {
    var request = gateway.request(path).POST(BodyPublishers.ofString("{\"x\":1}"));
    return gateway.send(headers.length == 0 ? request : request.headers(headers));
  }

  private static String code(HttpResponse<String> answer) {
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "java.", "127.0.0.1");
    return RunningGateway.json(answer).path("code").asString();
  }

  @Test
  void instances_are_asked_in_turn() {
    IntStream.range(0, 10).forEach(i -> gateway.get("/in-turn/x"));

    assertThat(one.timesAsked()).isEqualTo(5);
    assertThat(two.timesAsked()).isEqualTo(5);
  }

  @Test
  void an_instance_that_is_away_disturbs_nobody() {
    for (var i = 0; i < 20; i++) {
      assertThat(post("/half-away/x").body()).isEqualTo("alive");
    }
  }

  @Test
  void a_service_that_is_away_is_named_in_the_callers_language() {
    var chinese = gateway.get("/away/x");
    assertThat(chinese.statusCode()).isEqualTo(503);
    assertThat(code(chinese)).isEqualTo("service-unavailable");
    assertThat(chinese.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(chinese.headers().firstValue("Content-Language")).hasValue("zh-CN");
    assertThat(RunningGateway.json(chinese).path("detail").asString()).contains("服务away");
    assertThat(RunningGateway.json(chinese).path("service").asString()).isEqualTo("away");

    var english = gateway.get("/away/x", "Accept-Language", "en-GB,en;q=0.9,zh;q=0.8");
    assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
    assertThat(RunningGateway.json(english).path("detail").asString()).contains("service away");
  }

  @Test
  void a_service_that_is_away_takes_no_other_with_it() {
    for (var i = 0; i < 20; i++) {
      assertThat(post("/away/x").statusCode()).isEqualTo(503);
      assertThat(post("/well/x").body()).isEqualTo("alive");
    }
  }

  @Test
  void a_post_with_its_key_is_repeated_when_the_connection_breaks() {
    var askedBefore = breaking.timesAsked();

    for (var i = 0; i < 4; i++) {
      assertThat(post("/half-breaking/x", "Idempotency-Key", "k-" + i).body()).isEqualTo("alive");
    }

    assertThat(breaking.timesAsked()).isGreaterThan(askedBefore);
  }

  @Test
  void a_post_without_a_key_is_not_repeated_when_the_connection_breaks() {
    var askedBefore = breaking.timesAsked();

    var answer = post("/breaking/x");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(breaking.timesAsked()).isEqualTo(askedBefore + 1);
  }

  @Test
  void a_service_started_anew_is_found_in_spite_of_stale_connections() {
    try (var first = SmallService.at(REBORN_PORT, "first")) {
      assertThat(post("/reborn/x", "Idempotency-Key", "k").body()).isEqualTo("first");
      assertThat(first.timesAsked()).isEqualTo(1);
    }
    try (var second = SmallService.at(REBORN_PORT, "second")) {
      assertThat(post("/reborn/x", "Idempotency-Key", "k").body()).isEqualTo("second");
      assertThat(second.timesAsked()).isEqualTo(1);
    }
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_not_waited_for() {
    var answer = post("/silent/x", "Idempotency-Key", "k");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(code(answer)).isEqualTo("service-timeout");
    assertThat(RunningGateway.json(answer).path("detail").asString()).contains("2 秒");
    assertThat(silent.timesAsked()).isEqualTo(1);
  }

  @Test
  void a_service_that_fails_too_often_is_left_alone_and_then_tried_again() {
    var over = new CountDownLatch(1);
    ill.answers(exchange -> await(over));
    IntStream.range(0, 12)
        .mapToObj(i -> Thread.ofVirtual().start(() -> post("/ill/x")))
        .toList()
        .forEach(ServiceTroubleTest::join);

    ill.forget();
    var refused = post("/ill/x");
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(code(refused)).isEqualTo("service-unavailable");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
    assertThat(ill.timesAsked()).isZero();

    over.countDown();
    ill.answers(exchange -> SmallService.say(exchange, 200, "well again"));
    assertThat(firstGood("/ill/x").body()).isEqualTo("well again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/cut-short/x", "/cut-chunks/x"})
  void a_short_answer_that_is_cut_off_becomes_a_failure(String path) {
    var answer = gateway.get(path);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(code(answer)).isEqualTo("service-unavailable");
  }

  @Test
  void a_long_answer_that_is_cut_off_does_not_look_whole() {
    assertThatThrownBy(() -> gateway.get("/cut-long/x")).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void a_service_that_falls_silent_in_its_answer_is_not_waited_for() {
    assertThat(gateway.get("/half-silent/x").statusCode()).isEqualTo(503);
  }

  @Test
  void a_service_that_speaks_no_http_is_not_passed_on() {
    var answer = gateway.get("/odd/x");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(code(answer)).isEqualTo("service-unavailable");
    assertThat(answer.body()).doesNotContain("hello");
  }

  private static HttpResponse<String> firstGood(String path) {
    var end = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(end)) {
      var answer = post(path);
      if (answer.statusCode() == 200) {
        return answer;
      }
    }
    throw new AssertionError("The service was never tried again");
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
