package cn.onestop.gateway.browser;

import static cn.onestop.gateway.browser.Hall.COOKIE;
import static cn.onestop.gateway.browser.Hall.at;
import static cn.onestop.gateway.browser.Hall.session;
import static cn.onestop.gateway.browser.Hall.worklist;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in and out with a browser, at a real provider on another site.
class BrowserSignInTest {
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
  void forget() {
    hall.matters.forget();
  }

  private static String code(HttpResponse<String> refusal) {
    return RunningGateway.json(refusal).path("code").asString();
  }

  @Test
  void whoever_has_not_signed_in_is_told_nothing_else() {
    var answer = browser.get(at(gateway, "/session"));

    assertThat(answer.body()).isEqualTo("{\"signedIn\":false}");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void after_a_sign_in_the_page_asked_for_opens_and_knows_who_it_is() {
    var arrived = browser.signIn(gateway.address(), "/staff/work?tab=due");

    assertThat(arrived.statusCode()).isEqualTo(200);
    assertThat(arrived.headers().firstValue("Refresh")).hasValue("0;url=/staff/work?tab=due");
    assertThat(arrived.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(arrived.body()).contains("href=\"/staff/work?tab=due\"").doesNotContain("<script");
    var session = session(browser, gateway);
    assertThat(session.path("signedIn").asBoolean()).isTrue();
    assertThat(session.path("subject").asString()).isEqualTo("staff-1001");
    assertThat(session.path("name").asString()).isEqualTo("王小明");
    assertThat(session.path("roles").toString()).isEqualTo("[\"clerk\"]");
    assertThat(session.path("session").asString()).isEqualTo("sign-in-1");
    assertThat(session.path("csrf").asString()).hasSizeGreaterThan(30);
    assertThat(session.path("expiresAt").asString()).endsWith("Z");
  }

  @Test
  void the_cookie_is_for_this_site_alone_and_never_for_a_script() {
    browser.signIn(gateway.address(), "/");

    assertThat(browser.cookie(COOKIE).attributes())
        .contains("HttpOnly", "SameSite=Strict", "Path=/")
        .doesNotContain("Secure", "Domain", "Max-Age");
  }

  @Test
  void a_request_with_the_cookie_reaches_the_service_with_the_token_and_without_the_cookie() {
    browser.signIn(gateway.address(), "/");

    var answer = worklist(browser, gateway);

    assertThat(answer.body()).isEqualTo("service-matters");
    var seen = hall.matters.onlyRequest().headers();
    assertThat(seen.get("Authorization")).hasSize(1).first().asString().startsWith("Bearer ey");
    assertThat(seen).doesNotContainKeys("Cookie", "X-csrf-token");
  }

  @Test
  void a_token_of_the_callers_own_comes_before_the_cookie() {
    browser.signIn(gateway.address(), "/");

    var answer = browser.get(at(gateway, "/api/v1/matters"), "Authorization", "Bearer not-a-token");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(code(answer)).isEqualTo("invalid-token");
  }

  @Test
  void no_answer_that_a_script_can_read_holds_a_token() {
    var arrived = browser.signIn(gateway.address(), "/");
    var tokens = hall.stored(browser).tokens();
    var csrf = session(browser, gateway).path("csrf").asString();
    var looked = browser.get(at(gateway, "/session"));
    var left = browser.post(at(gateway, "/session/sign-out"), "", "X-CSRF-Token", csrf);

    for (var answer : new String[] {arrived.body(), looked.body(), left.body()}) {
      assertThat(answer)
          .doesNotContain(tokens.accessToken(), tokens.refreshToken(), tokens.idToken(), "eyJ");
    }
  }

  @Test
  void the_store_holds_neither_the_cookie_nor_a_token_nor_a_name() {
    browser.signIn(gateway.address(), "/");
    var tokens = hall.stored(browser).tokens();

    assertThat(hall.everythingStored())
        .contains(hall.stored(browser).id())
        .doesNotContain(
            browser.cookie(COOKIE).value(),
            tokens.accessToken(),
            tokens.refreshToken(),
            tokens.subject(),
            "王小明");
  }

  @Test
  void a_sign_out_ends_the_session_the_refresh_token_and_the_sign_in_at_the_provider() {
    browser.signIn(gateway.address(), "/");
    var secret = browser.cookie(COOKIE);
    var csrf = session(browser, gateway).path("csrf").asString();
    var revocations = hall.provider.requests().revocations.get();

    var answer = browser.post(at(gateway, "/session/sign-out"), "", "X-CSRF-Token", csrf);

    assertThat(answer.statusCode()).isEqualTo(200);
    var leaving = browser.get(at(gateway, RunningGateway.json(answer).path("to").asString()));
    var atProvider = TestBrowser.location(leaving);
    assertThat(atProvider.toString())
        .startsWith(hall.provider.issuer())
        .contains("id_token_hint=ey", "post_logout_redirect_uri=");
    assertThat(TestBrowser.location(browser.arriveAt(atProvider)))
        .isEqualTo(URI.create(gateway.address() + "/"));
    assertThat(hall.provider.requests().revocations).hasValue(revocations + 1);
    assertThat(browser.hasCookie(COOKIE)).isFalse();
    browser.plant(secret);
    assertThat(code(worklist(browser, gateway))).isEqualTo("signed-out");
    assertThat(browser.get(at(gateway, "/session/leave")).headers().firstValue("Location"))
        .as("once")
        .hasValue("/");
  }

  @Test
  void whoever_has_no_session_has_signed_out_already() {
    var answer = browser.post(at(gateway, "/session/sign-out"), "");

    assertThat(RunningGateway.json(answer).path("to").asString()).isEqualTo("/");
  }

  @Test
  void an_answer_to_a_sign_in_counts_only_in_the_browser_that_began_it() {
    var callback = browser.callback(gateway.address(), "/");
    try (var victim = new TestBrowser()) {
      victim.callback(gateway.address(), "/");

      assertThat(code(victim.get(callback, "Accept", "application/json")))
          .isEqualTo("sign-in-failed");
      assertThat(victim.hasCookie(COOKIE)).isFalse();
    }
  }

  @Test
  void an_answer_counts_once() {
    var callback = browser.callback(gateway.address(), "/");
    browser.arriveAt(callback);

    assertThat(browser.arriveAt(callback).statusCode()).isEqualTo(400);
  }

  @Test
  void a_sign_in_that_was_refused_says_so_on_a_page() {
    var state = browser.callback(gateway.address(), "/").getQuery().replaceAll(".*state=", "");

    var answer =
        browser.arriveAt(at(gateway, "/session/callback?error=access_denied&state=" + state));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.body()).contains("登录未完成", "href=\"/\"");
  }

  @Test
  void several_pages_may_sign_in_at_once() {
    var first = browser.callback(gateway.address(), "/staff/work");
    var second = browser.callback(gateway.address(), "/staff/supervise");

    assertThat(browser.arriveAt(first).statusCode()).isEqualTo(200);
    assertThat(browser.arriveAt(second).statusCode()).isEqualTo(200);
  }

  @Test
  void a_browser_keeps_only_a_few_sign_ins_that_were_begun() {
    for (var i = 0; i < 12; i++) {
      browser.get(at(gateway, "/session/sign-in"));
    }

    assertThat(browser.countOfCookies("onestop-sign-in-")).isLessThanOrEqualTo(5);
  }

  @Test
  void a_cookie_planted_before_a_sign_in_is_worth_nothing_after_it() {
    var planted =
        new TestBrowser.Held("127.0.0.1", COOKIE, BrowserSecret.fresh().value(), "SameSite=Strict");
    browser.plant(planted);

    browser.signIn(gateway.address(), "/");

    assertThat(browser.cookie(COOKIE).value()).isNotEqualTo(planted.value());
    try (var thief = new TestBrowser()) {
      thief.plant(planted);
      assertThat(session(thief, gateway).path("signedIn").asBoolean()).isFalse();
    }
  }

  @Test
  void a_cookie_that_is_none_of_ours_is_forgotten_so_that_public_pages_work() {
    browser.plant(new TestBrowser.Held("127.0.0.1", COOKIE, "nonsense", ""));

    assertThat(code(worklist(browser, gateway))).isEqualTo("signed-out");
    assertThat(browser.hasCookie(COOKIE)).isFalse();
    assertThat(worklist(browser, gateway).body()).isEqualTo("service-matters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example",
        "https://evil.example/",
        "evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "/session/sign-in",
        ""
      })
  void a_sign_in_never_leads_elsewhere(String to) {
    assertThat(browser.signIn(gateway.address(), to).headers().firstValue("Refresh"))
        .hasValue("0;url=/");
  }

  @Test
  void the_provider_is_asked_with_pkce_state_and_nonce() {
    var asked = TestBrowser.location(browser.get(at(gateway, "/session/sign-in")));

    assertThat(asked.getRawQuery())
        .contains(
            "response_type=code",
            "client_id=center-portal",
            "code_challenge_method=S256",
            "code_challenge=",
            "state=",
            "nonce=");
  }
}
