package cn.onestop.localrun.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onestop.localrun.topology.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Real tokens of a running center, made bad in every way that needs no private key, shown to the
/// gateway and to each service past it. What needs one is tried by each service's own tests.
class TokensIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Duration SECONDS = Duration.ofSeconds(15);

  private final RunningCenter center = RunningCenter.get();
  private final Person clerk = center.person("clerk");

  @Test
  void a_bad_token_is_refused_at_the_gateway_and_by_each_service() throws Exception {
    var tokens = badTokens(clerk.token().get());
    for (var door : doors()) {
      tokens.forEach((what, token) -> {
        var answer = new Person(door, () -> token).get("/ops/views");
        assertThat(answer.status()).as("%s at %s: %s", what, door, answer.text()).isEqualTo(401);
      });
    }
  }

  @Test
  void a_session_that_was_ended_is_over_at_each_service_within_seconds() {
    var token = center.freshToken("reviewer");
    var services = Program.services().flatMap(it -> center.instances(it).stream()).toList();
    for (var service : services) {
      assertThat(new Person(service, () -> token).get("/ops/views").status()).isEqualTo(403);
    }
    var sid = claims(token).path("sid").asString();

    var ended =
        new Person(clerk.address(), () -> token).post("/identity/sessions/" + sid + "/end", "{}");

    assertThat(ended.status()).as(ended.text()).isEqualTo(200);
    await()
        .atMost(SECONDS)
        .untilAsserted(() -> {
          for (var service : services) {
            var answer = new Person(service, () -> token).get("/ops/views");
            assertThat(answer.code()).as(service.toString()).isEqualTo("session-ended");
            assertThat(answer.status()).isEqualTo(401);
          }
        });
    assertThat(new Person(clerk.address(), () -> token).get("/matters").code())
        .isEqualTo("session-ended");
  }

  /// Every instance of the gateway and of every service.
  private List<URI> doors() {
    return Program.applications().flatMap(program -> center.instances(program).stream()).toList();
  }

  private Map<String, String> badTokens(String good) throws GeneralSecurityException {
    var parts = good.split("\\.", -1);
    var header = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    var raised = (ObjectNode) claims(good);
    raised.putArray("roles").add("admin");
    var payload = encoded(raised);
    var elsewhere = ((ObjectNode) claims(good)).put("iss", "http://elsewhere.example");
    var forAnother = (ObjectNode) claims(good);
    forAnother.putArray("aud").add("another-program");
    var over = ((ObjectNode) claims(good)).put("exp", 1_700_000_000L);
    var bad = new LinkedHashMap<String, String>();
    bad.put("a role added by hand", parts[0] + "." + payload + "." + parts[2]);
    bad.put("no signature", parts[0] + "." + payload + ".");
    bad.put("alg none", encoded(header.deepCopy().put("alg", "none")) + "." + payload + ".");
    bad.put(
        "the published key as a secret",
        hmac(encoded(header.deepCopy().put("alg", "HS256")) + "." + payload));
    bad.put("another key of the same name", signed(parts[0] + "." + payload));
    bad.put("another issuer", signed(parts[0] + "." + encoded(elsewhere)));
    bad.put("another audience", signed(parts[0] + "." + encoded(forAnother)));
    bad.put("expired", parts[0] + "." + encoded(over) + "." + parts[2]);
    return bad;
  }

  private static JsonNode claims(String token) {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
  }

  private static String encoded(ObjectNode json) {
    return BASE64.encodeToString(JSON.writeValueAsBytes(json));
  }

  private static String signed(String text) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(generator.generateKeyPair().getPrivate());
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return text + "." + BASE64.encodeToString(signature.sign());
  }

  private String hmac(String text) throws GeneralSecurityException {
    var key = publishedKeys().path("keys").path(0);
    var published =
        KeyFactory.getInstance("RSA")
            .generatePublic(
                new RSAPublicKeySpec(
                    number(key.path("n").asString()), number(key.path("e").asString())));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(published.getEncoded(), "HmacSHA256"));
    return text
        + "."
        + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private JsonNode publishedKeys() {
    try (var published = clerk.address().resolve("/oauth2/jwks").toURL().openStream()) {
      return JSON.readTree(published);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BigInteger number(String text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text));
  }
}
