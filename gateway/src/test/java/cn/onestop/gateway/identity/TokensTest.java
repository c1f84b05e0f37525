package cn.onestop.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.gateway.RunningGateway;
import cn.onestop.gateway.SmallService;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which tokens get past the door, with the center's own provider and with another. The first of
/// the provider's two instances does not answer.
class TokensTest {
  private static SmallService matters;
  private static SmallService provider;
  private static RunningGateway gateway;
  private static RSAKey key;
  private static RSAKey strangeKey;

  @BeforeAll
  static void start() throws Exception {
    matters = SmallService.named("service-matters");
    key = new RSAKeyGenerator(2048).keyID("ours").generate();
    strangeKey = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    provider = SmallService.named("service-identity");
    provider.answers(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      SmallService.say(exchange, 200, new JWKSet(key).toString());
    });
    gateway =
        RunningGateway.start(
            "onestop.services.service-matters=" + matters.address(),
            "onestop.services.service-identity=http://127.0.0.1:%d,%s"
                .formatted(RunningGateway.freePort(), provider.address()));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    matters.close();
    provider.close();
  }

  @BeforeEach
  void forget() {
    matters.forget();
  }

  private static JWTClaimsSet.Builder goodClaims(String issuer) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(List.of("onestop"))
        .subject("staff-1001")
        .claim("roles", List.of("clerk"))
        .claim("sid", "s")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))));
  }

  private static JWTClaimsSet.Builder goodClaims() {
    return goodClaims(gateway.address().toString());
  }

  private static String signed(RSAKey by, JWTClaimsSet claims) throws Exception {
    var jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(by.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims);
    jwt.sign(new RSASSASigner(by));
    return jwt.serialize();
  }

  private static HttpResponse<String> ask(String token) {
    return gateway.get("/api/v1/matters", "Authorization", "Bearer " + token);
  }

  @Test
  void a_good_token_passes() throws Exception {
    assertThat(ask(signed(key, goodClaims().build())).body()).isEqualTo("service-matters");
  }

  @Test
  void who_shows_no_token_is_left_to_the_service() {
    assertThat(gateway.get("/api/v1/matters").body()).isEqualTo("service-matters");
  }

  static Stream<String> badTokens() throws Exception {
    var now = Instant.now();
    var parts = signed(key, goodClaims().build()).split("\\.", -1);
    var hmac =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(),
            goodClaims().build());
    // The published key taken for a shared secret: a confusion some libraries fell for.
    hmac.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    return Stream.of(
        signed(strangeKey, goodClaims().build()),
        signed(key, goodClaims().issuer("http://elsewhere.example").build()),
        signed(key, goodClaims().issuer(null).build()),
        signed(key, goodClaims().audience("another-program").build()),
        signed(key, goodClaims().audience((String) null).build()),
        signed(
            key, goodClaims().expirationTime(Date.from(now.minus(Duration.ofMinutes(2)))).build()),
        signed(key, goodClaims().notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5)))).build()),
        new PlainJWT(goodClaims().build()).serialize(),
        parts[0] + "." + parts[1] + ".",
        parts[0] + "." + parts[1] + "." + "AAAA",
        hmac.serialize(),
        "not.a.token",
        "nonsense");
  }

  @ParameterizedTest
  @MethodSource("badTokens")
  void a_bad_token_ends_at_the_door(String token) {
    var answer = ask(token);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertThat(RunningGateway.json(answer).path("code").asString()).isEqualTo("invalid-token");
    assertThat(answer.body()).doesNotContain("Exception", "Jwt", "JWT");
    assertThat(matters.timesAsked()).isZero();
  }

  @Test
  void a_bad_token_counts_for_a_write_too() {
    var answer =
        gateway.send(
            gateway
                .request("/api/v1/matters")
                .header("Authorization", "Bearer nonsense")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(matters.timesAsked()).isZero();
  }

  @Test
  void with_another_issuer_its_tokens_count_and_there_is_no_sign_in_here() throws Exception {
    var theirKey = new RSAKeyGenerator(2048).keyID("theirs").generate();
    try (var issuer = SmallService.named("issuer")) {
      issuer.answers(exchange -> {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        SmallService.say(exchange, 200, new JWKSet(theirKey).toString());
      });
      try (var other =
          RunningGateway.start(
              "onestop.identity.issuer-uri=https://sign-in.example",
              "onestop.identity.jwk-set-uri=" + issuer.address() + "/keys",
              "onestop.services.service-matters=" + matters.address())) {
        var theirs = signed(theirKey, goodClaims("https://sign-in.example").build());
        assertThat(other.get("/api/v1/matters", "Authorization", "Bearer " + theirs).statusCode())
            .isEqualTo(200);
        var ours = signed(key, goodClaims("https://sign-in.example").build());
        assertThat(other.get("/api/v1/matters", "Authorization", "Bearer " + ours).statusCode())
            .isEqualTo(401);
        assertThat(other.get("/login").statusCode()).isEqualTo(404);
        assertThat(other.get("/oauth2/jwks").statusCode()).isEqualTo(404);
      }
    }
  }

  @Test
  void while_the_other_issuer_is_away_a_token_cannot_be_judged() throws Exception {
    try (var other =
        RunningGateway.start(
            "onestop.identity.issuer-uri=https://sign-in.example",
            "onestop.identity.jwk-set-uri=http://127.0.0.1:" + RunningGateway.freePort(),
            "onestop.services.service-matters=" + matters.address())) {
      var token = signed(key, goodClaims("https://sign-in.example").build());

      var answer = other.get("/api/v1/matters", "Authorization", "Bearer " + token);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(RunningGateway.json(answer).path("code").asString())
          .isEqualTo("identity-unavailable");
      assertThat(other.get("/api/v1/matters").statusCode()).isEqualTo(200);
    }
  }
}
