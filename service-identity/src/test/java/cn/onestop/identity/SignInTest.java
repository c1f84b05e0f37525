package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private static RunningIdentity identity;
  private Browser browser;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    var accounts = directory.resolve("accounts.json");
    Files.writeString(
        accounts,
        """
        {"accounts":[
          {"name":"clerk","password":"open sesame","subject":"staff-1001","roles":["clerk"]},
          {"name":"head","password":"open barley","subject":"staff-1005","roles":["approver","director"]},
          {"name":"guessed","password":"never guessed","subject":"staff-1002","roles":["clerk"]},
          {"name":"newcomer","password":"for the first time","subject":"staff-1012","roles":["clerk"],"mustChange":true}
        ]}
        """);
    var secret = directory.resolve("secret");
    Files.writeString(secret, SECRET + "\n");
    identity =
        RunningIdentity.start(
            "onestop.identity.accounts-file=" + accounts,
            "onestop.identity.clients[0].id=county-exchange",
            "onestop.identity.clients[0].secret-file=" + secret,
            "onestop.identity.clients[0].roles=exchange");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(identity);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private static SignedJWT checkedWithPublishedKeys(String token) throws Exception {
    var jwt = SignedJWT.parse(token);
    var keys = JWKSet.parse(identity.get("/oauth2/jwks").body());
    var key = keys.getKeyByKeyId(jwt.getHeader().getKeyID());
    assertThat(key.isPrivate()).isFalse();
    assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
    assertThat(jwt.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    return jwt;
  }

  @Test
  void whoever_signs_in_gets_a_token_that_says_who_they_are() throws Exception {
    var answer = browser.token("clerk", "open sesame");

    assertThat(answer.statusCode()).isEqualTo(200);
    var tokens = RunningIdentity.json(answer);
    assertThat(tokens.path("expires_in").asInt()).isBetween(295, 300);
    assertThat(tokens.has("refresh_token")).isFalse();
    var access = checkedWithPublishedKeys(tokens.path("access_token").asString()).getJWTClaimsSet();
    assertThat(access.getIssuer()).isEqualTo(identity.issuer());
    assertThat(access.getAudience()).containsExactly("onestop");
    assertThat(access.getSubject()).isEqualTo("staff-1001");
    assertThat(access.getStringListClaim("roles")).containsExactly("clerk");
    assertThat(access.getStringClaim("sid")).hasSizeGreaterThanOrEqualTo(20);
    assertThat(
            Duration.between(
                access.getIssueTime().toInstant(), access.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(answer.body()).doesNotContain("open sesame");

    var id = checkedWithPublishedKeys(tokens.path("id_token").asString()).getJWTClaimsSet();
    assertThat(id.getAudience()).containsExactly("center-cli");
    assertThat(id.getSubject()).isEqualTo("staff-1001");
    assertThat(id.getStringClaim("nonce")).isEqualTo("n-1");
    assertThat(id.getStringClaim("sid")).isEqualTo(access.getStringClaim("sid"));
    assertThat(id.getStringListClaim("roles")).containsExactly("clerk");
    assertThat(Duration.between(id.getIssueTime().toInstant(), id.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void an_id_token_opens_nothing() throws Exception {
    var token =
        RunningIdentity.json(browser.token("clerk", "open sesame")).path("id_token").asString();

    assertThat(identity.get("/v3/api-docs", "Authorization", "Bearer " + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void who_is_signed_in_is_not_asked_again_and_keeps_the_session_id() throws Exception {
    var first = RunningIdentity.json(browser.token("clerk", "open sesame"));
    var again = browser.authorize(Browser.authorizeParameters());
    var second =
        RunningIdentity.json(
            browser.exchange(Browser.codeIn(Browser.location(again)), Browser.VERIFIER));

    assertThat(
            SignedJWT.parse(second.path("access_token").asString())
                .getJWTClaimsSet()
                .getClaim("sid"))
        .isEqualTo(
            SignedJWT.parse(first.path("access_token").asString())
                .getJWTClaimsSet()
                .getClaim("sid"));
  }

  @Test
  void every_sign_in_is_a_session_of_its_own() throws Exception {
    try (var other = new Browser(identity)) {
      var mine = RunningIdentity.json(browser.token("clerk", "open sesame"));
      var theirs = RunningIdentity.json(other.token("clerk", "open sesame"));

      assertThat(
              SignedJWT.parse(mine.path("access_token").asString())
                  .getJWTClaimsSet()
                  .getClaim("sid"))
          .isNotEqualTo(
              SignedJWT.parse(theirs.path("access_token").asString())
                  .getJWTClaimsSet()
                  .getClaim("sid"));
    }
  }

  @Test
  void the_way_back_keeps_state_and_any_loopback_port() throws Exception {
    var parameters = new HashMap<>(Browser.authorizeParameters());
    parameters.put("redirect_uri", "http://127.0.0.1:1/callback");
    browser.authorize(parameters);

    var back = browser.get(Browser.location(browser.signIn("clerk", "open sesame")));

    assertThat(Browser.location(back))
        .startsWith("http://127.0.0.1:1/callback?code=")
        .contains("state=s-1");
  }

  @ParameterizedTest
  @CsvSource({"clerk,wrong", "nobody,open sesame", "head,open sesame", "clerk,''"})
  void a_wrong_account_or_password_leads_back_to_the_page(String account, String password)
      throws Exception {
    browser.authorize(Browser.authorizeParameters());

    var refused = browser.signIn(account, password);

    assertThat(Browser.location(refused)).isEqualTo("/login?error");
    assertThat(browser.get("/login?error").body()).contains("账号或密码不对");
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .isEqualTo("/login");
  }

  @Test
  void guessing_becomes_slow_and_says_so() throws Exception {
    var told = "";
    // A wait of a second may be over before the next attempt; it doubles.
    for (var i = 0; i < 12 && !told.startsWith("/login?wait="); i++) {
      told = Browser.location(browser.signIn("guessed", "guess " + i));
      assertThat(i < 5 && !told.equals("/login?error")).isFalse();
    }

    assertThat(told).startsWith("/login?wait=");
    assertThat(browser.get(told).body()).contains("秒后再试");
  }

  @Test
  void a_form_from_elsewhere_is_refused() throws Exception {
    browser.get("/login");

    var refused =
        browser.post(
            "/login", Map.of("username", "clerk", "password", "open sesame", "_csrf", "made up"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(RunningIdentity.json(refused).path("code").asString()).isEqualTo("not-open");
  }

  @Test
  void a_code_is_good_for_one_exchange() throws Exception {
    browser.authorize(Browser.authorizeParameters());
    var back = browser.get(Browser.location(browser.signIn("clerk", "open sesame")));
    var code = Browser.codeIn(Browser.location(back));

    assertThat(browser.exchange(code, Browser.VERIFIER).statusCode()).isEqualTo(200);
    var second = browser.exchange(code, Browser.VERIFIER);

    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body()).contains("invalid_grant");
  }

  @Test
  void a_code_without_its_verifier_is_worth_nothing() throws Exception {
    browser.authorize(Browser.authorizeParameters());
    var back = browser.get(Browser.location(browser.signIn("clerk", "open sesame")));

    var stolen = browser.exchange(Browser.codeIn(Browser.location(back)), Browser.VERIFIER + "x");

    assertThat(stolen.statusCode()).isEqualTo(400);
    assertThat(stolen.body()).contains("invalid_grant").doesNotContain("access_token");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id,somebody-else",
    "redirect_uri,http://evil.example/callback",
    "redirect_uri,http://127.0.0.1:49152/elsewhere",
    "redirect_uri,http://localhost:49152/callback"
  })
  void a_request_for_an_unknown_client_or_address_is_refused_on_the_spot(
      String parameter, String value) throws Exception {
    var parameters = new HashMap<>(Browser.authorizeParameters());
    parameters.put(parameter, value);

    var refused = browser.authorize(parameters);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.headers().firstValue("Location")).isEmpty();
    assertThat(RunningIdentity.json(refused).path("code").asString()).isEqualTo("request-broken");
  }

  @Test
  void a_request_without_proof_of_possession_is_refused() throws Exception {
    var parameters = new HashMap<>(Browser.authorizeParameters());
    parameters.remove("code_challenge");
    parameters.remove("code_challenge_method");

    assertThat(Browser.location(browser.authorize(parameters))).contains("error=invalid_request");
  }

  @Test
  void the_page_has_no_scripts_and_forbids_them() throws Exception {
    var page = browser.get("/login");

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.body())
        .doesNotContain("<script", "style=")
        .contains("lang=\"zh-CN\"", "<label for=\"username\">", "<label for=\"password\">");
  }

  @Test
  void only_who_has_signed_in_has_a_session_and_no_script_can_read_it() throws Exception {
    browser.authorize(Browser.authorizeParameters());
    browser.get("/login");
    assertThat(browser.cookies().getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().equals("onestop-session"));

    var signedIn = browser.signIn("clerk", "open sesame");

    assertThat(signedIn.headers().allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        .anyMatch(cookie -> cookie.startsWith("onestop-session="));
    assertThat(browser.cookies().getCookieStore().getCookies())
        .noneMatch(cookie -> cookie.getName().equals("JSESSIONID"));
  }

  @Test
  void a_password_for_one_sign_in_has_to_be_changed_before_anything_else() throws Exception {
    browser.authorize(Browser.authorizeParameters());
    assertThat(Browser.location(browser.signIn("newcomer", "for the first time")))
        .isEqualTo("/login/password");
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .isEqualTo("/login");
    assertThat(Browser.location(browser.get("/login"))).isEqualTo("/login/password");

    for (var refused :
        Map.of(
                "short", "too-short",
                "password1234", "common",
                "aaaaaaaaaaaaaaa", "too-simple",
                "newcomer is here", "contains-name",
                "for the first time", "the-old-one")
            .entrySet()) {
      var answer = browser.changePassword("for the first time", refused.getKey());
      assertThat(Browser.location(answer))
          .isEqualTo("/login/password?refused=" + refused.getValue());
      assertThat(browser.get(Browser.location(answer)).body()).contains("role=\"alert\"");
    }
    assertThat(Browser.location(browser.changePassword("wrong", "four plain words here")))
        .isEqualTo("/login/password?refused=wrong");

    var changed = browser.changePassword("for the first time", "four plain words here");

    var back = browser.get(Browser.location(changed));
    assertThat(browser.exchange(Browser.codeIn(Browser.location(back)), Browser.VERIFIER).body())
        .contains("access_token");
    try (var again = new Browser(identity)) {
      assertThat(Browser.location(again.signIn("newcomer", "for the first time")))
          .isEqualTo("/login?error");
      assertThat(Browser.location(again.signIn("newcomer", "four plain words here")))
          .isEqualTo("/");
    }
  }

  @Test
  void a_planted_destination_leads_nowhere_else() throws Exception {
    var planted =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("@evil.example/".getBytes(StandardCharsets.US_ASCII));
    var csrfPage = browser.get("/login");
    assertThat(csrfPage.statusCode()).isEqualTo(200);
    var cookie = new HttpCookie("onestop-destination", planted);
    cookie.setPath("/login");
    cookie.setVersion(0);
    browser.cookies().getCookieStore().add(identity.address(), cookie);

    var signedIn = browser.signIn("clerk", "open sesame");

    assertThat(Browser.location(signedIn)).startsWith("/oauth2/authorize?");
  }

  @Test
  void a_program_with_its_secret_gets_a_token_with_its_roles() throws Exception {
    var answer =
        identity.send(
            identity
                .request("/oauth2/token")
                .header("Authorization", basic("county-exchange", SECRET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

    assertThat(answer.statusCode()).isEqualTo(200);
    var claims =
        checkedWithPublishedKeys(RunningIdentity.json(answer).path("access_token").asString())
            .getJWTClaimsSet();
    assertThat(claims.getSubject()).isEqualTo("county-exchange");
    assertThat(claims.getAudience()).containsExactly("onestop");
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("exchange"));
  }

  @ParameterizedTest
  @CsvSource({
    "county-exchange,another-secret-that-is-long-enough",
    "nobody,0123456789abcdef0123456789abcdef"
  })
  void a_program_without_the_right_secret_gets_nothing(String client, String secret) {
    var answer =
        identity.send(
            identity
                .request("/oauth2/token")
                .header("Authorization", basic(client, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
  }

  @Test
  void the_command_line_is_no_program_that_signs_in_by_itself() {
    var answer =
        identity.send(
            identity
                .request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString("grant_type=client_credentials&client_id=center-cli")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).doesNotContain("access_token");
  }

  @Test
  void who_someone_is_is_told_to_their_token_only() throws Exception {
    var token =
        RunningIdentity.json(browser.token("clerk", "open sesame")).path("access_token").asString();

    var told = identity.get("/userinfo", "Authorization", "Bearer " + token);

    assertThat(RunningIdentity.json(told).path("sub").asString()).isEqualTo("staff-1001");
    assertThat(identity.get("/userinfo").statusCode()).isEqualTo(401);
  }

  @Test
  void discovery_says_where_everything_is() {
    var document = RunningIdentity.json(identity.get("/.well-known/openid-configuration"));

    assertThat(document.path("issuer").asString()).isEqualTo(identity.issuer());
    assertThat(document.path("jwks_uri").asString()).isEqualTo(identity.issuer() + "/oauth2/jwks");
    assertThat(document.path("code_challenge_methods_supported").toString()).contains("S256");
  }

  @Test
  void who_leaves_is_asked_to_sign_in_again() throws Exception {
    browser.token("clerk", "open sesame");
    var csrf =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(browser.get("/login").body());
    assertThat(csrf.find()).isTrue();

    var left = browser.post("/logout", Map.of("_csrf", csrf.group(1)));

    assertThat(Browser.location(left)).isEqualTo("/login?signed-out");
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .isEqualTo("/login");
  }

  private static String basic(String client, String secret) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.US_ASCII));
  }
}
