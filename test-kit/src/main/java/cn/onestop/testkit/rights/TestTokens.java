package cn.onestop.testkit.rights;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An identity provider for tests: a key pair, its public half served on a loopback port, and
/// tokens signed with it.
public final class TestTokens implements AutoCloseable {
  static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  static final String KEY_ID = "test";

  private final KeyPair keys = newKeys();
  private final HttpServer server;

  private TestTokens(HttpServer server) {
    this.server = server;
    server.createContext(
        "/keys",
        exchange -> {
          var body = keySet().getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  public static TestTokens start() {
    try {
      return new TestTokens(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The settings with which a service trusts these tokens, as `name=value`.
  public List<String> settings() {
    return List.of(
        "onestop.identity.issuer-uri=" + issuer(),
        "onestop.identity.jwk-set-uri=" + issuer() + "/keys");
  }

  /// A valid token, as the provider of a center would issue it.
  public String of(String person, String... roles) {
    return mint(claims(person, roles));
  }

  /// What a valid token says; change it to make one that is not.
  public Map<String, Object> claims(String person, String... roles) {
    var now = Instant.now().getEpochSecond();
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", issuer());
    claims.put("aud", List.of("onestop"));
    claims.put("sub", person);
    claims.put("roles", List.of(roles));
    claims.put("sid", "session-of-" + person);
    claims.put("iat", now);
    claims.put("exp", now + 300);
    return claims;
  }

  public String mint(Map<String, Object> claims) {
    var head = json(Map.of("alg", "RS256", "kid", KEY_ID));
    var signed = encoded(head) + "." + encoded(json(claims));
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  KeyPair keys() {
    return keys;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String keySet() {
    var key = (RSAPublicKey) keys.getPublic();
    return json(
        Map.of(
            "keys",
            List.of(
                Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    KEY_ID,
                    "n",
                    number(key.getModulus()),
                    "e",
                    number(key.getPublicExponent())))));
  }

  /// Unsigned and without the sign byte that Java puts in front.
  private static String number(BigInteger number) {
    var bytes = number.toByteArray();
    return BASE64.encodeToString(
        bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> json(e.getKey().toString()) + ":" + json(e.getValue()))
              .collect(Collectors.joining(",", "{", "}"));
      case List<?> list ->
          list.stream().map(TestTokens::json).collect(Collectors.joining(",", "[", "]"));
      case Number number -> number.toString();
      default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    };
  }
}
