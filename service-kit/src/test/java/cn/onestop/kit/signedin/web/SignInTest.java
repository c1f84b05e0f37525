package cn.onestop.kit.signedin.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.trial.Calls;
import cn.onestop.kit.trial.Calls.Answered;
import cn.onestop.kit.trial.TrialService;
import cn.onestop.testkit.rights.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignInTest {
  private static final TestTokens TOKENS = TrialService.TOKENS;

  @Test
  void who_calls_is_read_from_the_token() {
    var me = me(TOKENS.of("clerk-1", "clerk", "admin", "wizard"));

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().path("personId").asString()).isEqualTo("clerk-1");
    assertThat(me.json().path("sessionId").asString()).isEqualTo("session-of-clerk-1");
    assertThat(me.json().path("roles").valueStream().map(role -> role.asString()))
        .containsExactlyInAnyOrder("CLERK", "ADMIN");
    assertThat(me.json().path("posts").path(0).path("office").asString()).isEqualTo("W01");
  }

  @Test
  void without_a_token_the_answer_names_what_is_wanted() {
    var answer = Calls.get("/api/v1/me");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("signed-out");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"onestop\"");
  }

  static Stream<Consumer<Map<String, Object>>> what_makes_a_token_worthless() {
    var now = Instant.now().getEpochSecond();
    return Stream.of(
        claims -> claims.put("iss", "http://elsewhere.example"),
        claims -> claims.put("aud", List.of("another")),
        claims -> claims.remove("aud"),
        claims -> claims.put("exp", now - 60),
        claims -> claims.remove("exp"),
        claims -> claims.put("nbf", now + 300),
        claims -> claims.remove("sub"));
  }

  @ParameterizedTest
  @MethodSource("what_makes_a_token_worthless")
  void a_token_that_does_not_count_is_refused(Consumer<Map<String, Object>> change) {
    var claims = TOKENS.claims("clerk-1", "clerk");
    change.accept(claims);

    assertInvalid(me(TOKENS.mint(claims)));
  }

  @Test
  void a_token_nobody_signed_or_another_signed_is_refused() {
    var base64 = Base64.getUrlEncoder().withoutPadding();
    var good = TOKENS.of("clerk-1", "clerk").split("\\.", -1);
    var none = base64.encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    var otherAlgorithm =
        base64.encodeToString(
            "{\"alg\":\"HS256\",\"kid\":\"test\"}".getBytes(StandardCharsets.UTF_8));

    assertInvalid(me(none + "." + good[1] + "."));
    assertInvalid(me(otherAlgorithm + "." + good[1] + "." + good[2]));
    assertInvalid(me(good[0] + "." + good[1] + "." + "A".repeat(good[2].length())));
    assertInvalid(me("nonsense"));
    try (var stranger = TestTokens.start()) {
      var claims = TOKENS.claims("clerk-1", "clerk");
      assertInvalid(me(stranger.mint(claims)));
    }
  }

  @Test
  void a_worthless_token_is_no_better_than_none_where_anyone_may_read() {
    assertInvalid(Calls.get("/api/v1/things", "Authorization", "Bearer nonsense"));
  }

  @Test
  void a_role_counts_only_while_its_post_is_held() {
    var former = accept(TOKENS.of("former-clerk", "clerk"));

    assertThat(former.status()).isEqualTo(403);
    assertThat(former.code()).isEqualTo("post-lacking");
    assertThat(former.json().path("detail").asString()).contains("clerk");
  }

  @Test
  void a_post_that_carries_another_role_does_not_help() {
    assertThat(accept(TOKENS.of("reviewer-1", "clerk")).code()).isEqualTo("post-lacking");
  }

  @Test
  void a_missing_role_is_told_with_the_roles_that_may() {
    var answer = accept(TOKENS.of("reviewer-1", "reviewer"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("role-lacking");
    assertThat(answer.json().path("detail").asString()).contains("clerk, approver");
  }

  @Test
  void what_has_no_row_is_open_to_nobody() {
    var answer =
        Calls.get("/api/v1/forgotten", "Authorization", "Bearer " + TOKENS.of("admin-1", "admin"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("not-open");
  }

  @Test
  void the_right_to_read_includes_the_headers_alone() {
    assertThat(Calls.head("/api/v1/things").status()).isEqualTo(200);
    assertThat(Calls.head("/api/v1/me").status()).isEqualTo(401);
  }

  @Test
  void what_operators_ask_is_answered_on_their_own_port_only() throws Exception {
    var port = TrialService.CONTEXT.getEnvironment().getProperty("local.management.port");

    assertThat(status("http://127.0.0.1:" + port + "/actuator/health")).isEqualTo(200);
    assertThat(Calls.get("/actuator/health").code()).isEqualTo("path-unknown");
    assertThat(Calls.get("/livez").status()).isEqualTo(200);
    assertThat(Calls.get("/readyz").status()).isEqualTo(200);
  }

  @Test
  void alone_a_service_starts_serves_the_public_and_says_when_it_cannot_check_a_token()
      throws Exception {
    var identity =
        List.of(
            "onestop.identity.issuer-uri=" + TOKENS.issuer(),
            "onestop.identity.jwk-set-uri=http://127.0.0.1:1/keys");
    try (var alone = TrialService.start(identity)) {
      var address = "http://127.0.0.1:" + alone.getEnvironment().getProperty("local.server.port");

      assertThat(status(address + "/api/v1/things")).isEqualTo(200);
      assertThat(
              status(
                  address + "/api/v1/me",
                  "Authorization",
                  "Bearer " + TOKENS.of("clerk-1", "clerk")))
          .isEqualTo(503);
      // It has no port for the operators, so nobody gets in.
      assertThat(status(address + "/actuator/health")).isIn(401, 403);
    }
  }

  private static int status(String address, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static Answered me(String token) {
    return Calls.get("/api/v1/me", "Authorization", "Bearer " + token);
  }

  private static Answered accept(String token) {
    return Calls.post(
        "/api/v1/things/ours/accept",
        "{}",
        "Authorization",
        "Bearer " + token,
        "Idempotency-Key",
        Calls.KEY,
        "Content-Type",
        "application/json");
  }

  private static void assertInvalid(Answered answer) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.code()).isEqualTo("token-invalid");
    assertThat(answer.header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"onestop\", error=\"invalid_token\"");
    assertThat(answer.text()).doesNotContain("Jwt", "Exception", "signature");
  }
}
