package cn.onestop.localrun.stories;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Tokens from Keycloak for people at a command line: client `center-cli`, authorization code with
/// PKCE, Keycloak's own form filled in.
///
/// @param password of all demo accounts there
record KeycloakTokens(URI issuer, String password, Map<String, Token> known) {
  private static final String CALLBACK = "http://127.0.0.1:49152/callback";
  private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Duration FRESH = Duration.ofMinutes(4);

  private record Token(String text, Instant since) {}

  KeycloakTokens(URI issuer, String password) {
    this(issuer, password, new ConcurrentHashMap<>());
  }

  String of(String account) {
    return known
        .compute(
            account,
            (name, last) ->
                last != null && last.since().plus(FRESH).isAfter(Instant.now())
                    ? last
                    : new Token(signIn(name), Instant.now()))
        .text();
  }

  private String signIn(String account) {
    try (var browser = new SmallBrowser()) {
      var authorization =
          URI.create(
              issuer
                  + "/protocol/openid-connect/auth?"
                  + SmallBrowser.form(
                      Map.of(
                          "response_type", "code",
                          "client_id", "center-cli",
                          "redirect_uri", CALLBACK,
                          "scope", "openid",
                          "state", "s-1",
                          "code_challenge_method", "S256",
                          "code_challenge", challenge())));
      var callback =
          browser.signIn(
              authorization, account, password, to -> to.toString().startsWith(CALLBACK));
      var code = CODE.matcher(callback.toString());
      if (!code.find()) {
        throw new AssertionError("No code in " + callback);
      }
      var answer =
          browser.post(
              URI.create(issuer + "/protocol/openid-connect/token"),
              Map.of(
                  "grant_type",
                  "authorization_code",
                  "client_id",
                  "center-cli",
                  "code",
                  code.group(1),
                  "redirect_uri",
                  CALLBACK,
                  "code_verifier",
                  VERIFIER));
      var token = JsonMapper.shared().readTree(answer.body()).path("access_token").asString("");
      if (token.isEmpty()) {
        throw new AssertionError("No token: " + answer.body());
      }
      return token;
    }
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
