package cn.onestop.identity;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Someone in front of a browser who wants a token for `center-cli`, step by step.
final class Browser implements AutoCloseable {
  static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";
  static final String CALLBACK = "http://127.0.0.1:49152/callback";

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private RunningIdentity identity;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Browser(RunningIdentity identity) {
    this.identity = identity;
  }

  static String challenge() throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            MessageDigest.getInstance("SHA-256")
                .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
  }

  static Map<String, String> authorizeParameters() throws Exception {
    return Map.of(
        "response_type",
        "code",
        "client_id",
        "center-cli",
        "redirect_uri",
        CALLBACK,
        "scope",
        "openid",
        "state",
        "s-1",
        "nonce",
        "n-1",
        "code_challenge",
        challenge(),
        "code_challenge_method",
        "S256");
  }

  HttpResponse<String> authorize(Map<String, String> parameters) throws Exception {
    return get("/oauth2/authorize?" + form(parameters));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  HttpResponse<String> signIn(String account, String password) throws Exception {
    return post(
        "/login", Map.of("username", account, "password", password, "_csrf", csrf("/login")));
  }

  HttpResponse<String> changePassword(String current, String wanted) throws Exception {
    return post(
        "/login/password",
        Map.of(
            "current", current, "new", wanted, "again", wanted, "_csrf", csrf("/login/password")));
  }

  HttpResponse<String> signOut() throws Exception {
    return post("/logout", Map.of("_csrf", csrf("/login")));
  }

  private String csrf(String path) throws Exception {
    var page = get(path).body();
    var csrf = CSRF.matcher(page);
    if (!csrf.find()) {
      throw new AssertionError("No form: " + page);
    }
    return csrf.group(1);
  }

  /// Goes on at another instance, with the cookies of this one.
  void turnTo(RunningIdentity other) {
    identity = other;
  }

  HttpResponse<String> post(String path, Map<String, String> parameters) throws Exception {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(parameters))));
  }

  /// The whole way from the account to the token response.
  HttpResponse<String> token(String account, String password) throws Exception {
    authorize(authorizeParameters());
    var signedIn = signIn(account, password);
    var authorized = get(location(signedIn));
    return exchange(codeIn(location(authorized)), VERIFIER);
  }

  /// The way of the gateway from the account to the token response.
  HttpResponse<String> portalToken(String account, String password, String secret, String issuer)
      throws Exception {
    var callback = issuer + "/session/callback";
    var parameters = new HashMap<>(authorizeParameters());
    parameters.put("client_id", "center-portal");
    parameters.put("redirect_uri", callback);
    authorize(parameters);
    var back = get(location(signIn(account, password)));
    return asPortal(
        secret,
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            codeIn(location(back)),
            "redirect_uri",
            callback,
            "code_verifier",
            VERIFIER));
  }

  HttpResponse<String> refresh(String refreshToken, String secret) throws Exception {
    return asPortal(secret, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  private HttpResponse<String> asPortal(String secret, Map<String, String> parameters)
      throws Exception {
    var all = new HashMap<>(parameters);
    all.put("client_id", "center-portal");
    all.put("client_secret", secret);
    return post("/oauth2/token", all);
  }

  HttpResponse<String> exchange(String code, String verifier) throws Exception {
    return post(
        "/oauth2/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            "center-cli",
            "code",
            code,
            "redirect_uri",
            CALLBACK,
            "code_verifier",
            verifier));
  }

  static String location(HttpResponse<String> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow();
  }

  static String codeIn(String callback) {
    var code = Pattern.compile("[?&]code=([^&]+)").matcher(callback);
    if (!code.find()) {
      throw new AssertionError("No code in " + callback);
    }
    return code.group(1);
  }

  CookieManager cookies() {
    return cookies;
  }

  private URI at(String path) {
    return identity.address().resolve(path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
