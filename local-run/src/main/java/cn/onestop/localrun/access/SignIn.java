package cn.onestop.localrun.access;

import cn.onestop.localrun.Failure;
import cn.onestop.localrun.data.DemoAccounts.Account;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Signs a demo account in as a person in a browser would, through the center's own provider:
/// authorization code with PKCE (RFC 7636), the sign-in form filled in.
public final class SignIn {
  private static final String CLIENT = "center-cli";
  private static final String CALLBACK = "http://127.0.0.1/callback";
  private static final int MOST_STEPS = 10;
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CSRF_FIELD = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
  private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final URI gateway;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final String verifier = random();
  private final String state = random();

  private SignIn(URI gateway) {
    this.gateway = gateway;
  }

  /// A bearer token of the account.
  public static String token(URI gateway, Account account) {
    return new SignIn(gateway).token(account);
  }

  private String token(Account account) {
    var answer = get(authorization());
    boolean formSent = false;
    for (int step = 0; step < MOST_STEPS; step++) {
      var location = answer.headers().firstValue("Location");
      if (location.isPresent()) {
        var next = answer.uri().resolve(location.get());
        if (next.toString().startsWith(CALLBACK)) {
          return exchange(codeFrom(next));
        }
        answer = get(next);
      } else if (answer.statusCode() == OK && !formSent) {
        answer = sendForm(answer, account);
        formSent = true;
      } else {
        break;
      }
    }
    throw refused(account.name(), answer);
  }

  private static Failure refused(String account, HttpResponse<String> answer) {
    return new Failure(
        "The gateway did not sign %s in (%d at %s): see ./center logs service-identity."
            .formatted(account, answer.statusCode(), answer.uri().getPath()));
  }

  private URI authorization() {
    var query =
        form(
            Map.of(
                "response_type",
                "code",
                "client_id",
                CLIENT,
                "redirect_uri",
                CALLBACK,
                "scope",
                "openid",
                "state",
                state,
                "code_challenge_method",
                "S256",
                "code_challenge",
                challenge(verifier)));
    return gateway.resolve("/oauth2/authorize?" + query);
  }

  private HttpResponse<String> sendForm(HttpResponse<String> page, Account account) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("username", account.name());
    fields.put("password", account.password());
    var hidden = CSRF_FIELD.matcher(page.body());
    if (hidden.find()) {
      var value = VALUE.matcher(hidden.group());
      if (value.find()) {
        fields.put("_csrf", value.group(1));
      }
    }
    return post(page.uri().resolve("/login"), fields);
  }

  private String codeFrom(URI callback) {
    var answer =
        Stream.of(callback.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    var code = answer.get("code");
    if (code == null || !state.equals(answer.get("state"))) {
      throw new Failure(
          "The gateway gave no code (%s): see ./center logs service-identity."
              .formatted(answer.getOrDefault("error", "the state differs")));
    }
    return code;
  }

  private String exchange(String code) {
    var answer =
        post(
            gateway.resolve("/oauth2/token"),
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", CALLBACK,
                "client_id", CLIENT,
                "code_verifier", verifier));
    var token = answer.statusCode() == OK ? JsonMapper.shared().readTree(answer.body()) : null;
    if (token == null || !token.path("access_token").isString()) {
      throw new Failure(
          "The gateway gave no token (%d): see ./center logs service-identity."
              .formatted(answer.statusCode()));
    }
    return token.path("access_token").asString();
  }

  private HttpResponse<String> get(URI uri) {
    return Http.send(
        client,
        HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "text/html").build());
  }

  private HttpResponse<String> post(URI uri, Map<String, String> fields) {
    return Http.send(
        client,
        HttpRequest.newBuilder(uri)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html, application/json")
            .POST(BodyPublishers.ofString(form(fields)))
            .build());
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
