package cn.onestop.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.key.RotateKeys;
import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.verification.Verification;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Accounts, sessions, keys and their trail, at a whole service with two administrators.
class ProviderTest {
  private static final String ACCOUNTS = "/api/v1/identity/accounts";
  private static final String SESSIONS = "/api/v1/identity/sessions";
  private static final String KEYS = "/api/v1/identity/keys";
  private static final String AUDIT = "/api/v1/identity/audit?limit=200&day=";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir private Path directory;
  private final String database = BackEnds.get().freshDatabase();
  private final InstallationKeys installation = InstallationKeys.ephemeral();
  private final int issuerPort = RunningIdentity.freePort();
  private RunningIdentity identity;
  private Browser browser;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(
        directory.resolve("accounts.json"),
        """
        {"accounts":[
          {"name":"zhangsan-clerk","displayName":"张三丰","password":"open sesame","subject":"staff-1001","roles":["clerk"]},
          {"name":"lisi-admin","password":"open barley","subject":"staff-1011","roles":["admin"]},
          {"name":"wangwu-admin","password":"open millet","subject":"staff-1012","roles":["admin"]}
        ]}
        """);
    Files.writeString(directory.resolve("secret"), SECRET);
    identity = instance();
    browser = new Browser(identity);
  }

  private RunningIdentity instance(String... settings) {
    var all = new ArrayList<>(List.of(settings));
    all.add("onestop.identity.accounts-file=" + directory.resolve("accounts.json"));
    all.add("onestop.identity.portal-secret-file=" + directory.resolve("secret"));
    // Codes and tokens live in the library's own time: moved on, ours would have them forgotten.
    all.add("onestop.identity.upkeep=1h");
    return RunningIdentity.start(database, issuerPort, installation, all.toArray(String[]::new));
  }

  @AfterEach
  void stop() {
    browser.close();
    identity.close();
  }

  private String token(String account, String password) throws Exception {
    try (var other = new Browser(identity)) {
      return accessToken(other.token(account, password));
    }
  }

  private String admin() throws Exception {
    return token("lisi-admin", "open barley");
  }

  private static String accessToken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningIdentity.json(answer).path("access_token").asString();
  }

  private static String sid(String token) throws Exception {
    return SignedJWT.parse(token).getJWTClaimsSet().getStringClaim("sid");
  }

  private HttpResponse<String> get(String path, String token) {
    return identity.get(path, "Authorization", "Bearer " + token);
  }

  private static String code(HttpResponse<String> answer) {
    return RunningIdentity.json(answer).path("code").asString("");
  }

  private JsonNode account(String name, String admin) {
    for (var item : RunningIdentity.json(get(ACCOUNTS, admin)).path("items")) {
      if (item.path("name").asString().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("no account " + name);
  }

  private String idOf(String name, String admin) {
    return account(name, admin).path("account").asString();
  }

  private void awaitEnded(String token) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var answer = get(SESSIONS, token);
          assertThat(answer.statusCode()).isEqualTo(401);
          assertThat(code(answer)).isEqualTo("session-ended");
        });
  }

  /// The way of the gateway: code, proof and secret against tokens.
  private JsonNode portalTokens() throws Exception {
    return RunningIdentity.json(
        browser.portalToken("zhangsan-clerk", "open sesame", SECRET, issuer()));
  }

  private String issuer() {
    return "http://127.0.0.1:" + issuerPort;
  }

  private HttpResponse<String> refresh(JsonNode tokens) throws Exception {
    return browser.refresh(tokens.path("refresh_token").asString(), SECRET);
  }

  @Test
  void a_new_account_begins_with_a_password_for_one_sign_in() throws Exception {
    var admin = admin();
    var created =
        identity.post(
            ACCOUNTS,
            """
            {"name":"zhaoliu","displayName":"赵六","subject":"staff-1020","roles":["clerk"]}
            """,
            admin);

    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    var oneTime = RunningIdentity.json(created).path("oneTimePassword").asString();
    assertThat(oneTime).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
    assertThat(Browser.location(browser.signIn("zhaoliu", oneTime))).isEqualTo("/login/password");
    assertThat(account("zhaoliu", admin).has("oneTimePassword")).isFalse();

    var again =
        identity.post(
            ACCOUNTS, "{\"name\":\"zhaoliu\",\"subject\":\"staff-1021\",\"roles\":[]}", admin);
    assertThat(code(again)).isEqualTo("account-name-taken");
    var unknownRole =
        identity.post(
            ACCOUNTS, "{\"name\":\"x\",\"subject\":\"staff-1\",\"roles\":[\"king\"]}", admin);
    assertThat(code(unknownRole)).isEqualTo("role-unknown");
    assertThat(get(ACCOUNTS, token("zhangsan-clerk", "open sesame")).statusCode()).isEqualTo(403);
  }

  @Test
  void a_disabled_account_is_signed_out_and_cannot_be_signed_in_to() throws Exception {
    var admin = admin();
    var clerk = token("zhangsan-clerk", "open sesame");
    var id = idOf("zhangsan-clerk", admin);

    assertThat(identity.post(ACCOUNTS + "/" + id + "/disable", "{}", admin).statusCode())
        .isEqualTo(200);

    awaitEnded(clerk);
    assertThat(Browser.location(browser.signIn("zhangsan-clerk", "open sesame")))
        .isEqualTo("/login?error");
    assertThat(code(identity.post(ACCOUNTS + "/" + id + "/disable", "{}", admin)))
        .isEqualTo("account-already-so");
    assertThat(identity.post(ACCOUNTS + "/" + id + "/enable", "{}", admin).statusCode())
        .isEqualTo(200);
    assertThat(get(SESSIONS, token("zhangsan-clerk", "open sesame")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_reset_password_ends_the_sessions_and_is_good_for_one_sign_in() throws Exception {
    var admin = admin();
    var clerk = token("zhangsan-clerk", "open sesame");
    var id = idOf("zhangsan-clerk", admin);

    var reset = identity.post(ACCOUNTS + "/" + id + "/reset-password", "{}", admin);

    awaitEnded(clerk);
    assertThat(Browser.location(browser.signIn("zhangsan-clerk", "open sesame")))
        .isEqualTo("/login?error");
    var oneTime = RunningIdentity.json(reset).path("oneTimePassword").asString();
    assertThat(Browser.location(browser.signIn("zhangsan-clerk", oneTime)))
        .isEqualTo("/login/password");
  }

  @Test
  void there_is_always_an_administrator_left() throws Exception {
    var admin = admin();
    var other = idOf("wangwu-admin", admin);
    var own = idOf("lisi-admin", admin);
    assertThat(
            identity
                .post(ACCOUNTS + "/" + other + "/roles", "{\"roles\":[\"clerk\"]}", admin)
                .statusCode())
        .isEqualTo(200);

    assertThat(code(identity.post(ACCOUNTS + "/" + own + "/disable", "{}", admin)))
        .isEqualTo("last-administrator");
    assertThat(code(identity.post(ACCOUNTS + "/" + own + "/roles", "{\"roles\":[]}", admin)))
        .isEqualTo("last-administrator");
  }

  @Test
  void people_see_and_end_their_own_sessions_and_nobody_else_s() throws Exception {
    var here = token("zhangsan-clerk", "open sesame");
    var there = token("zhangsan-clerk", "open sesame");
    var admin = admin();

    var list = RunningIdentity.json(get(SESSIONS, here)).path("items");
    assertThat(list).hasSize(2);
    assertThat(list.valueStream().filter(it -> it.path("current").asBoolean()))
        .singleElement()
        .satisfies(it -> assertThat(it.path("session").asString()).isEqualTo(sid(here)));

    assertThat(get(SESSIONS + "?person=staff-1011", here).statusCode()).isEqualTo(403);
    assertThat(code(identity.post(SESSIONS + "/" + sid(admin) + "/end", "{}", here)))
        .isEqualTo("session-unknown");

    var ended = identity.post(SESSIONS + "/" + sid(there) + "/end", "{}", here);
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
    awaitEnded(there);
    assertThat(get(SESSIONS, here).statusCode()).isEqualTo(200);

    assertThat(RunningIdentity.json(get(SESSIONS + "?person=staff-1001", admin)).path("items"))
        .hasSize(1);
    identity.post(SESSIONS + "/" + sid(here) + "/end", "{}", admin);
    awaitEnded(here);
  }

  @Test
  void who_signs_out_takes_their_tokens_with_them() throws Exception {
    var token = accessToken(browser.token("zhangsan-clerk", "open sesame"));

    browser.signOut();

    awaitEnded(token);
  }

  @Test
  void a_gateway_renews_tokens_as_long_as_the_session_goes_on() throws Exception {
    var tokens = portalTokens();
    var id = SignedJWT.parse(tokens.path("id_token").asString()).getJWTClaimsSet();
    assertThat(id.getStringClaim("name")).isEqualTo("张三丰");
    assertThat(
            SignedJWT.parse(tokens.path("access_token").asString()).getJWTClaimsSet().getClaims())
        .doesNotContainKey("name");

    var renewed = RunningIdentity.json(refresh(tokens));

    assertThat(sid(renewed.path("access_token").asString()))
        .isEqualTo(sid(tokens.path("access_token").asString()));
    assertThat(renewed.path("refresh_token").asString())
        .isNotEqualTo(tokens.path("refresh_token").asString());

    identity.post(
        SESSIONS + "/" + sid(renewed.path("access_token").asString()) + "/end",
        "{}",
        renewed.path("access_token").asString());
    assertThat(refresh(renewed).body()).contains("invalid_grant");
  }

  @Test
  void two_gateways_that_renew_at_once_get_the_same_successor() throws Exception {
    var tokens = portalTokens();

    var first = RunningIdentity.json(refresh(tokens));
    var second = RunningIdentity.json(refresh(tokens));

    assertThat(second.path("refresh_token").asString())
        .isNotEmpty()
        .isEqualTo(first.path("refresh_token").asString());
    assertThat(RunningIdentity.json(refresh(first)).path("access_token").asString()).isNotEmpty();
  }

  @Test
  void a_refresh_token_used_once_too_often_ends_the_session() throws Exception {
    var tokens = portalTokens();
    var renewed = RunningIdentity.json(refresh(tokens));
    identity.later(Duration.ofSeconds(30));

    assertThat(refresh(tokens).body()).contains("invalid_grant");

    assertThat(refresh(renewed).body()).contains("invalid_grant");
    awaitEnded(renewed.path("access_token").asString());
  }

  @Test
  void a_session_that_lies_idle_is_over() throws Exception {
    var tokens = portalTokens();
    identity.later(Duration.ofMinutes(31));

    assertThat(refresh(tokens).body()).contains("invalid_grant");
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .isEqualTo("/login");
  }

  @Test
  void signing_out_at_the_gateway_ends_the_session_and_leads_back_there() throws Exception {
    var tokens = portalTokens();

    var left =
        browser.get(
            "/connect/logout?"
                + Browser.form(
                    Map.of(
                        "id_token_hint",
                        tokens.path("id_token").asString(),
                        "client_id",
                        "center-portal",
                        "post_logout_redirect_uri",
                        issuer() + "/",
                        "state",
                        "s-9")));

    assertThat(Browser.location(left)).isEqualTo(issuer() + "/?state=s-9");
    awaitEnded(tokens.path("access_token").asString());
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .isEqualTo("/login");
  }

  @Test
  void any_instance_serves_any_step_and_a_restart_ends_nothing() throws Exception {
    String code;
    try (var other = instance()) {
      browser.authorize(Browser.authorizeParameters());
      browser.turnTo(other);
      var signedIn = browser.signIn("zhangsan-clerk", "open sesame");
      browser.turnTo(identity);
      code = Browser.codeIn(Browser.location(browser.get(Browser.location(signedIn))));
    }
    identity.close();
    identity = instance();
    browser.turnTo(identity);

    assertThat(accessToken(browser.exchange(code, Browser.VERIFIER))).isNotEmpty();
    assertThat(Browser.location(browser.authorize(Browser.authorizeParameters())))
        .contains("code=");
  }

  @Test
  void a_new_key_is_published_before_it_signs_and_the_old_one_after() throws Exception {
    var admin = admin();
    var old = SignedJWT.parse(admin).getHeader().getKeyID();

    var rotated = identity.post(KEYS + "/rotate", "{}", admin);

    assertThat(RunningIdentity.json(rotated).path("items")).as(rotated.body()).hasSize(2);
    await().untilAsserted(() -> assertThat(published()).hasSize(2).contains(old));
    var before = token("zhangsan-clerk", "open sesame");
    assertThat(SignedJWT.parse(before).getHeader().getKeyID()).isEqualTo(old);

    identity.later(Duration.ofMinutes(16));
    var after = token("zhangsan-clerk", "open sesame");
    assertThat(SignedJWT.parse(after).getHeader().getKeyID()).isNotEqualTo(old);
    assertThat(get(SESSIONS, before).statusCode()).isEqualTo(200);

    identity.later(Duration.ofMinutes(70));
    assertThat(published()).hasSize(1).doesNotContain(old);
  }

  @Test
  void a_compromised_key_counts_no_more() throws Exception {
    var admin = admin();

    identity.post(KEYS + "/rotate", "{\"compromised\":true}", admin);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(get(KEYS, admin).statusCode()).isEqualTo(401));
    assertThat(get(KEYS, admin()).statusCode()).isEqualTo(200);
  }

  private List<String> published() throws Exception {
    return JWKSet.parse(identity.get("/oauth2/jwks").body()).getKeys().stream()
        .map(key -> key.getKeyID())
        .toList();
  }

  @Test
  void a_key_that_has_grown_old_is_followed_by_itself() throws Exception {
    admin();
    identity.later(Duration.ofDays(91));

    identity.bean(RotateKeys.class).rotateByAge();

    await().atMost(Duration.ofSeconds(20)).until(() -> published().size() == 2);
  }

  @Test
  void everything_about_access_is_taken_down_and_verified() throws Exception {
    browser.signIn("zhangsan-clerk", "wrong");
    browser.signIn("nobody-of-that-name", "wrong");
    var admin = admin();
    identity.post(SESSIONS + "/" + sid(admin) + "/end", "{}", admin);
    awaitEnded(admin);
    var reader = token("wangwu-admin", "open millet");

    var day = LocalDate.now(AccessTrail.ZONE);
    var trail = get(AUDIT + day, reader);

    assertThat(trail.statusCode()).as(trail.body()).isEqualTo(200);
    var items = RunningIdentity.json(trail).path("items");
    assertThat(items.valueStream().map(it -> it.path("what").asString()))
        .contains("SIGN_IN_FAILED", "SIGNED_IN", "SESSION_ENDED");
    assertThat(trail.body()).doesNotContain("zhangsan", "nobody-of-that-name", "127.0.0.1");
    assertThat(RunningIdentity.json(get(AUDIT + day + "&person=staff-1011", reader)).path("items"))
        .isNotEmpty()
        .allMatch(it -> it.toString().contains("staff-1011"));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(identity.bean(Verification.class).run().differences())
                // Other tests write to the same topics.
                .noneMatch(it -> !it.kind().equals("not-in-journal")));
  }

  @Test
  void a_stolen_store_gives_nobody_a_name_or_a_token() throws Exception {
    var tokens = portalTokens();
    var stored = new StringBuilder();
    var store = identity.bean(MongoDatabase.class);
    for (var collection : store.listCollectionNames()) {
      for (var document : store.getCollection(collection, Document.class).find()) {
        stored.append(document.toJson()).append('\n');
      }
    }

    assertThat(stored.toString())
        .contains("staff-1001")
        .doesNotContain(
            "zhangsan",
            "张三丰",
            "$argon2id",
            "PRIVATE",
            tokens.path("refresh_token").asString(),
            tokens.path("access_token").asString(),
            tokens.path("id_token").asString())
        .doesNotContain(
            browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("onestop-session"))
                .map(cookie -> cookie.getValue().split("\\.")[1])
                .toArray(String[]::new));
  }
}
