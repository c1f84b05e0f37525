package cn.onestop.localrun.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// As much of a browser as a sign-in needs: cookies, `Secure` ones on the loopback interface too,
/// redirects step by step, and one form.
final class SmallBrowser implements AutoCloseable {
  private static final int MOST_STEPS = 10;
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  HttpResponse<String> get(URI uri) {
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html, application/json"));
  }

  HttpResponse<String> post(URI uri, Map<String, String> fields, String... headers) {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(fields)));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /// Goes where it is sent and fills in the form that is on the way, until it is sent to where it
  /// was to arrive.
  URI signIn(URI from, String account, String password, Predicate<URI> arrived) {
    var answer = get(from);
    for (var step = 0; step < MOST_STEPS; step++) {
      var location = answer.headers().firstValue("Location").map(answer.uri()::resolve);
      if (location.isPresent()) {
        if (arrived.test(location.get())) {
          return location.get();
        }
        answer = get(location.get());
      } else {
        answer = fillIn(answer, account, password);
      }
    }
    throw new AssertionError("Sent around for ever, last to " + answer.uri());
  }

  private HttpResponse<String> fillIn(HttpResponse<String> page, String account, String password) {
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new AssertionError(page.statusCode() + " without a form: " + page.body());
    }
    var fields = new HashMap<>(Map.of("username", account, "password", password));
    HIDDEN
        .matcher(page.body())
        .results()
        .forEach(field -> fields.put(field.group(1), field.group(2)));
    return post(page.uri().resolve(form.group(1).replace("&amp;", "&")), fields);
  }

  boolean hasCookie(String name) {
    return cookies.containsKey(name);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String set) {
    var cookie = HttpCookie.parse(set).getFirst();
    if (cookie.getMaxAge() == 0) {
      cookies.remove(cookie.getName());
    } else {
      cookies.put(cookie.getName(), cookie.getValue());
    }
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
