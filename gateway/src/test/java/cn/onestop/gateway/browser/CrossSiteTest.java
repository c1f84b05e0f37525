package cn.onestop.gateway.browser;

import static cn.onestop.gateway.browser.Hall.at;
import static cn.onestop.gateway.browser.Hall.session;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What counts as a page of our own.
class CrossSiteTest {
  private static Hall hall;
  private static RunningGateway gateway;
  private static TestBrowser browser;
  private static String csrf;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    hall = Hall.open(directory);
    gateway = hall.gateway();
    browser = new TestBrowser();
    browser.signIn(gateway.address(), "/");
    csrf = session(browser, gateway).path("csrf").asString();
  }

  @AfterAll
  static void stop() {
    browser.close();
    hall.close();
  }

  @ParameterizedTest
  @CsvSource({
    // method, token, Sec-Fetch-Site, Origin, status
    "GET,     none,  ,            ,      200",
    "GET,     none,  same-origin, ,      200",
    "HEAD,    none,  ,            ,      200",
    "OPTIONS, none,  ,            ,      200",
    "POST,    ours,  ,            ,      200",
    "POST,    ours,  same-origin, ours,  200",
    "PUT,     ours,  same-origin, ours,  200",
    "PATCH,   ours,  same-origin, ours,  200",
    "DELETE,  ours,  same-origin, ours,  200",
    "POST,    none,  same-origin, ours,  403",
    "PUT,     none,  same-origin, ours,  403",
    "PATCH,   none,  same-origin, ours,  403",
    "DELETE,  none,  same-origin, ours,  403",
    "POST,    wrong, same-origin, ours,  403",
    "POST,    ours,  cross-site,  ours,  403",
    "POST,    ours,  same-site,   ours,  403",
    "POST,    ours,  none,        ours,  403",
    "POST,    ours,  same-origin, other, 403",
    "POST,    ours,  ,            null,  403",
  })
  void a_change_with_the_cookie_needs_proof_that_our_page_sent_it(
      String method, String token, @Nullable String site, @Nullable String origin, int status) {
    hall.matters.forget();
    var headers = new ArrayList<String>();
    if (!token.equals("none")) {
      headers.addAll(List.of("X-CSRF-Token", token.equals("ours") ? csrf : csrf + "x"));
    }
    if (site != null) {
      headers.addAll(List.of("Sec-Fetch-Site", site));
    }
    if (origin != null) {
      headers.add("Origin");
      headers.add(
          switch (origin) {
            case "ours" -> gateway.address().toString();
            case "other" -> "https://evil.example";
            default -> origin;
          });
    }
    var request =
        HttpRequest.newBuilder(at(gateway, "/api/v1/matters"))
            .method(method, BodyPublishers.noBody());
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }

    var answer = browser.send(request);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(hall.matters.timesAsked()).isEqualTo(status == 200 ? 1 : 0);
    if (status == 403) {
      assertThat(RunningGateway.json(answer).path("code").asString())
          .isEqualTo("cross-site-refused");
    }
  }

  @Test
  void the_token_of_another_session_is_worth_nothing() {
    try (var other = new TestBrowser()) {
      other.signIn(gateway.address(), "/");
      var others = session(other, gateway).path("csrf").asString();

      assertThat(others).isNotEqualTo(csrf);
      assertThat(
              browser.post(at(gateway, "/api/v1/matters"), "", "X-CSRF-Token", others).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void another_page_cannot_sign_anybody_out() {
    assertThat(browser.post(at(gateway, "/session/sign-out"), "").statusCode()).isEqualTo(403);
    assertThat(session(browser, gateway).path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void a_program_with_a_token_of_its_own_needs_none_of_this() {
    hall.matters.forget();
    try (var program = new TestBrowser()) {
      var answer =
          program.post(
              at(gateway, "/api/v1/matters"),
              "",
              "Authorization",
              "Bearer " + hall.stored(browser).tokens().accessToken());

      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoever_has_not_signed_in_needs_none_of_this() {
    try (var visitor = new TestBrowser()) {
      assertThat(visitor.post(at(gateway, "/api/v1/matters"), "").statusCode()).isEqualTo(200);
    }
  }
}
