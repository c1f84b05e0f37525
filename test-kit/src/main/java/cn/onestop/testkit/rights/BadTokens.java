package cn.onestop.testkit.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tokens that must open nothing, each with one thing wrong: shown to a service itself, past the
/// gateway.
public final class BadTokens {
  private static final String ADMIN = "admin";
  private static final String PATH = "/api/v1/ops/views";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final TestTokens tokens;
  private final Map<String, String> all = new LinkedHashMap<>();

  private BadTokens(TestTokens tokens) {
    this.tokens = tokens;
    collect();
  }

  /// What a service does with them.
  ///
  /// @return whatever was not refused with 401 `token-invalid`, and a good token that was; empty if
  ///   all is well
  public static List<String> differences(URI service, TestTokens tokens) {
    var differences = new ArrayList<String>();
    var bad = new BadTokens(tokens);
    bad.all.forEach((what, token) -> {
      var answer = ask(service, token);
      if (answer.status() != 401 || !answer.body().contains("\"code\":\"token-invalid\"")) {
        differences.add("%s: %d %s".formatted(what, answer.status(), answer.body()));
      }
    });
    var good = ask(service, bad.tokens.of("staff-1011", ADMIN));
    if (good.status() != 200) {
      differences.add("a good one: %d %s".formatted(good.status(), good.body()));
    }
    return differences;
  }

  private void collect() {
    var now = Instant.now().getEpochSecond();
    claims("expired", claims -> claims.put("exp", now - 60));
    claims("without an end", claims -> claims.remove("exp"));
    claims("not yet valid", claims -> claims.put("nbf", now + 300));
    claims("for another audience", claims -> claims.put("aud", List.of("another-program")));
    claims("for no audience", claims -> claims.remove("aud"));
    claims("of another issuer", claims -> claims.put("iss", "http://elsewhere.example"));
    claims("of no issuer", claims -> claims.remove("iss"));
    claims("about nobody", claims -> claims.remove("sub"));
    var good = tokens.of("staff-1001", "clerk").split("\\.", -1);
    var raised = TestTokens.encoded(TestTokens.json(tokens.claims("staff-1001", "clerk", ADMIN)));
    all.put("with a role added by hand", good[0] + "." + raised + "." + good[2]);
    all.put("without its signature", good[0] + "." + good[1] + ".");
    all.put("with alg none", head("none") + "." + raised + ".");
    all.put("signed with the published key as a secret", hmac(head("HS256") + "." + raised));
    all.put(
        "signed by another key of the same name",
        signed(head("RS256") + "." + raised, TestTokens.newKeys(), "SHA256withRSA"));
    all.put(
        "signed by another algorithm",
        signed(head("RS512") + "." + raised, tokens.keys(), "SHA512withRSA"));
    all.put("that is none", "nonsense");
  }

  private void claims(String what, Consumer<Map<String, Object>> change) {
    var claims = tokens.claims("staff-1011", ADMIN);
    change.accept(claims);
    all.put(what, tokens.mint(claims));
  }

  private static String head(String algorithm) {
    return TestTokens.encoded(TestTokens.json(Map.of("alg", algorithm, "kid", TestTokens.KEY_ID)));
  }

  private static String signed(String text, KeyPair keys, String algorithm) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return text + "." + TestTokens.BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(tokens.keys().getPublic().getEncoded(), "HmacSHA256"));
      return text
          + "."
          + TestTokens.BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Answer(int status, String body) {}

  private static Answer ask(URI service, String token) {
    try {
      var request =
          HttpRequest.newBuilder(service.resolve(PATH))
              .timeout(Duration.ofSeconds(20))
              .header("Authorization", "Bearer " + token)
              .build();
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
