package cn.onestop.gateway.browser;

import static cn.onestop.gateway.browser.Hall.COOKIE;
import static cn.onestop.gateway.browser.Hall.session;
import static cn.onestop.gateway.browser.Hall.worklist;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.SmallService;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When a session ends, and when it does not.
class SessionEndsTest {
  private static Hall hall;
  private static RunningGateway gateway;

  private final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    hall = Hall.open(directory);
    gateway = hall.gateway();
  }

  @AfterAll
  static void stop() {
    hall.close();
  }

  @BeforeEach
  void signIn() {
    browser.signIn(gateway.address(), "/");
  }

  @AfterEach
  void well() {
    hall.provider.requests().ill(false);
    hall.matters.answers(exchange -> SmallService.say(exchange, 200, "service-matters"));
  }

  private void assertSignedOut(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(RunningGateway.json(answer).path("code").asString()).isEqualTo("signed-out");
    assertThat(browser.hasCookie(COOKIE)).isFalse();
    assertThat(session(browser, gateway).path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void a_session_that_was_idle_for_too_long_has_ended() {
    var session = hall.stored(browser);
    hall.store.put(session.usedAt(Instant.now(), Duration.ofSeconds(-1)));

    assertSignedOut(worklist(browser, gateway));
  }

  @Test
  void a_request_puts_the_idle_end_off_but_a_look_at_the_session_does_not() {
    var session = hall.stored(browser);
    hall.store.put(session.usedAt(Instant.now(), Duration.ofMinutes(5)));
    var soon = session(browser, gateway).path("expiresAt").asString();

    assertThat(Instant.parse(session(browser, gateway).path("expiresAt").asString()))
        .isEqualTo(Instant.parse(soon));
    worklist(browser, gateway);

    assertThat(Instant.parse(session(browser, gateway).path("expiresAt").asString()))
        .isAfter(Instant.parse(soon).plus(Duration.ofMinutes(20)));
  }

  @Test
  void no_use_puts_off_the_end_of_a_session_for_good() {
    var end = Instant.now().plus(Duration.ofMinutes(1));
    var session = new BrowserSession("id", 1, hall.stored(browser).tokens(), end, end, null);

    assertThat(session.usedAt(Instant.now(), Duration.ofMinutes(30)).idleAt()).isEqualTo(end);
    assertThat(session.hasEndedAt(end)).isTrue();
  }

  @Test
  void ended_sessions_are_removed_and_others_are_not() {
    var kept = hall.stored(browser);
    var ended = new BrowserSession("ended", 1, kept.tokens(), Instant.EPOCH, Instant.EPOCH, null);
    hall.store.insert(ended);

    hall.store.deleteEnded(Instant.now());

    assertThat(hall.store.find("ended")).isEmpty();
    assertThat(hall.store.find(kept.id())).isPresent();
  }

  @Test
  void a_sign_in_ended_at_the_provider_ends_with_the_next_refresh() {
    hall.provider.endSignIns();
    hall.expireToken(browser);

    assertSignedOut(worklist(browser, gateway));
  }

  @Test
  void when_a_service_says_that_the_sign_in_was_ended_so_is_the_session() {
    hall.matters.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
      exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer error=\"invalid_token\"");
      SmallService.say(exchange, 401, "{\"code\":\"session-ended\",\"title\":\"…\"}");
    });

    assertSignedOut(worklist(browser, gateway));
  }

  @Test
  void any_other_refusal_of_a_service_passes_and_ends_nothing() {
    hall.matters.answers(exchange -> SmallService.say(exchange, 401, "{\"code\":\"other\"}"));

    assertThat(worklist(browser, gateway).body()).isEqualTo("{\"code\":\"other\"}");
    assertThat(session(browser, gateway).path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void while_the_provider_is_away_a_good_token_goes_on_and_nobody_is_signed_out() {
    hall.provider.requests().ill(true);
    hall.agedToken(browser);
    assertThat(worklist(browser, gateway).statusCode()).isEqualTo(200);

    hall.expireToken(browser);
    var refused = worklist(browser, gateway);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(RunningGateway.json(refused).path("code").asString())
        .isEqualTo("identity-unavailable");

    hall.provider.requests().ill(false);
    assertThat(worklist(browser, gateway).statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_sealed_with_keys_that_are_gone_is_none() throws Exception {
    var directory = Files.createTempDirectory("other-keys");
    SessionKeys.createIfMissing(directory.resolve("keys"));
    var sealed = hall.stored(browser);
    hall.storeWith(SessionKeys.read(directory.resolve("keys")))
        .insert(
            new BrowserSession(
                sealed.id() + "x", 1, sealed.tokens(), sealed.idleAt(), sealed.endsAt(), null));

    assertThat(hall.store.find(sealed.id() + "x")).isEmpty();
    assertThat(worklist(browser, gateway).statusCode()).isEqualTo(200);
  }
}
