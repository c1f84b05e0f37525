package cn.onestop.gateway.browser;

import static cn.onestop.gateway.browser.Hall.COOKIE;
import static cn.onestop.gateway.browser.Hall.at;
import static cn.onestop.gateway.browser.Hall.session;
import static cn.onestop.gateway.browser.Hall.worklist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.gateway.RunningGateway;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two gateways on one store; a browser's requests come to either.
class TwoGatewaysTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private static Hall hall;
  private static RunningGateway one;
  private static RunningGateway other;
  private static final HttpClient client = RunningGateway.newClient();

  private final TestBrowser browser = new TestBrowser();

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    hall = Hall.open(directory);
    one = hall.gateway();
    other = hall.gateway();
  }

  @AfterAll
  static void stop() {
    client.shutdownNow();
    hall.close();
  }

  private List<CompletableFuture<HttpResponse<String>>> atOnce(int requests) {
    var cookie = COOKIE + "=" + browser.cookie(COOKIE).value();
    return IntStream.range(0, requests)
        .mapToObj(i ->
            client.sendAsync(
                HttpRequest.newBuilder(at(i % 2 == 0 ? one : other, "/api/v1/matters"))
                    .header("Cookie", cookie)
                    .build(),
                BodyHandlers.ofString()))
        .toList();
  }

  @Test
  void who_signed_in_at_one_is_known_to_the_other() {
    browser.signIn(one.address(), "/");

    assertThat(session(browser, other).path("subject").asString()).isEqualTo("staff-1001");
    assertThat(worklist(browser, other).statusCode()).isEqualTo(200);
  }

  @Test
  void fifty_requests_at_an_expired_token_cost_one_refresh_and_throw_nobody_out() {
    browser.signIn(one.address(), "/");
    var old = hall.stored(browser).tokens().accessToken();
    hall.expireToken(browser);
    var refreshes = hall.provider.requests().refreshes.get();
    var provider = hall.provider.requests().holdRefreshes();

    var answers = atOnce(50);
    await().atMost(SOON).until(() -> hall.provider.requests().refreshes.get() > refreshes);
    provider.countDown();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(hall.provider.requests().refreshes).hasValue(refreshes + 1);
    assertThat(hall.stored(browser).tokens().accessToken()).isNotEqualTo(old);
    assertThat(session(browser, one).path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void while_one_fetches_the_next_token_the_others_go_on_with_the_last() {
    browser.signIn(one.address(), "/");
    hall.agedToken(browser);
    var refreshes = hall.provider.requests().refreshes.get();
    var provider = hall.provider.requests().holdRefreshes();

    var answers = atOnce(10);
    await()
        .atMost(SOON)
        .until(() -> answers.stream().filter(CompletableFuture::isDone).count() == 9);
    provider.countDown();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(hall.provider.requests().refreshes).hasValue(refreshes + 1);
  }

  @Test
  void a_gateway_that_died_while_it_fetched_a_token_holds_nobody_up_for_long() {
    browser.signIn(one.address(), "/");
    hall.expireToken(browser);
    var session = hall.stored(browser);
    var claimedByTheDead = session.claimed(Instant.now().plus(Duration.ofSeconds(2)));
    assertThat(hall.store.claim(session, claimedByTheDead)).isTrue();

    assertThat(worklist(browser, other).statusCode()).isEqualTo(200);
    assertThat(Instant.now()).isAfter(claimedByTheDead.claimedUntil());
  }

  @Test
  void a_sign_out_at_one_counts_at_the_other() {
    browser.signIn(one.address(), "/");
    var secret = browser.cookie(COOKIE);
    var csrf = session(browser, one).path("csrf").asString();
    browser.post(at(one, "/session/sign-out"), "", "X-CSRF-Token", csrf);

    browser.plant(secret);
    assertThat(worklist(browser, other).statusCode()).isEqualTo(401);
  }

  @Test
  void a_sign_out_during_a_refresh_is_not_undone_by_it() {
    browser.signIn(one.address(), "/");
    var secret = new BrowserSecret(browser.cookie(COOKIE).value());
    hall.expireToken(browser);
    var requests = hall.provider.requests();
    var refreshes = requests.refreshes.get();
    var provider = requests.holdRefreshes();
    var answers = atOnce(10);
    await().atMost(SOON).until(() -> requests.refreshes.get() > refreshes);
    var revocations = requests.revocations.get();

    hall.store.delete(secret.sessionId());
    provider.countDown();

    assertThat(answers).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(401));
    assertThat(requests.revocations).as("the new token is taken back").hasValue(revocations + 1);
    assertThat(hall.store.find(secret.sessionId())).isEmpty();
  }
}
