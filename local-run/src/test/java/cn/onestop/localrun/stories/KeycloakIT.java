package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.localrun.data.CenterData;
import cn.onestop.localrun.files.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same stories in a center whose people sign in at a Keycloak, with the realm in
/// `deploy/keycloak`.
class KeycloakIT extends HallStory {
  private static final String COOKIE = "onestop-browser";
  private static final String PASSWORD = "demo-" + UUID.randomUUID();
  private static final int PORT_BESIDE_THE_CENTER = 180;

  private static RunningKeycloak keycloak;
  private static KeycloakTokens tokens;
  private static RunningCenter center;
  private static URI gateway;

  KeycloakIT() {
    super(running());
  }

  private static synchronized RunningCenter running() {
    if (center == null) {
      var port = RunningCenter.freePort();
      gateway = URI.create("http://127.0.0.1:" + port);
      var data = RunningCenter.cleared("center-keycloak");
      keycloak =
          RunningKeycloak.start(
              port + PORT_BESIDE_THE_CENTER, gateway, portalSecret(data), PASSWORD);
      tokens = new KeycloakTokens(keycloak.issuer(), PASSWORD);
      center =
          RunningCenter.apart(
              data,
              port,
              tokens::of,
              Map.of("ONESTOP_TOKEN", tokens.of("admin")),
              "--no-start-caches",
              "--issuer",
              keycloak.issuer().toString());
    }
    return center;
  }

  @AfterAll
  static void stop() {
    center.command(Map.of(), "down").mustSucceed();
    keycloak.close();
  }

  @Test
  void a_token_names_the_person_by_the_staff_reference_and_says_what_the_center_needs() {
    var claims = claims(tokens.of("clerk"));

    assertThat(claims.path("sub").asString()).isEqualTo("staff-1001");
    assertThat(claims.path("roles").toString()).isEqualTo("[\"clerk\"]");
    assertThat(claims.path("aud").toString()).isEqualTo("\"onestop\"");
    assertThat(claims.path("sid").asString()).isNotEmpty();
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void operators_bring_their_own_token() {
    center.command(Map.of("ONESTOP_TOKEN", tokens.of("admin")), "verify").mustSucceed();
    assertThat(center.command(Map.of(), "verify").text()).contains("ONESTOP_TOKEN");
  }

  @Test
  void with_a_browser_one_signs_in_works_and_signs_out_at_both() {
    try (var browser = new SmallBrowser()) {
      var callback =
          browser.signIn(
              gateway.resolve("/session/sign-in?to=/staff/work"),
              "clerk",
              PASSWORD,
              to -> to.getPath().equals("/session/callback"));
      var arrived = browser.get(callback);
      assertThat(arrived.headers().firstValue("Refresh")).hasValue("0;url=/staff/work");

      var session = json(browser.get(gateway.resolve("/session")).body());
      assertThat(session.path("subject").asString()).isEqualTo("staff-1001");
      assertThat(session.path("roles").toString()).isEqualTo("[\"clerk\"]");
      var worklist = browser.get(gateway.resolve("/api/v1/matters"));
      assertThat(worklist.statusCode()).as(worklist.body()).isEqualTo(200);

      var signedOut =
          browser.post(
              gateway.resolve("/session/sign-out"),
              Map.of(),
              "X-CSRF-Token",
              session.path("csrf").asString());
      var leaving = browser.get(gateway.resolve(json(signedOut.body()).path("to").asString()));
      var atKeycloak = leaving.uri().resolve(leaving.headers().firstValue("Location").get());
      assertThat(atKeycloak.toString()).startsWith(keycloak.issuer().toString());
      assertThat(browser.get(atKeycloak).headers().firstValue("Location")).hasValue(gateway + "/");
      assertThat(browser.hasCookie(COOKIE)).isFalse();
      assertThat(json(browser.get(gateway.resolve("/session")).body()).path("signedIn").asBoolean())
          .isFalse();
    }
  }

  /// Made before the center starts, which leaves it as it is.
  private static String portalSecret(CenterData data) {
    SecretFile.makeIfMissing(data.portalClientSecret());
    try {
      return Files.readString(data.portalClientSecret());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode claims(String token) {
    return json(
        new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
