package cn.onestop.gateway.browser;

import cn.onestop.gateway.RunningGateway;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser as far as cookies and sites go: cookies by host whatever the port, `Strict` ones only
/// for what its own site asks for, redirects step by step.
final class TestBrowser implements AutoCloseable {
  /// A cookie as it was set.
  record Held(String host, String name, String value, String attributes) {
    boolean isStrict() {
      return attributes.toLowerCase(Locale.ROOT).contains("samesite=strict");
    }
  }

  private final Map<String, Held> cookies = new LinkedHashMap<>();
  private final HttpClient client = RunningGateway.newClient();

  HttpResponse<String> get(URI uri, String... headers) {
    return send(request(uri, headers).GET(), false);
  }

  /// Follows a link or a redirect on another site's page.
  HttpResponse<String> arriveAt(URI uri) {
    return send(request(uri, "Accept", "text/html"), true);
  }

  HttpResponse<String> post(URI uri, String body, String... headers) {
    return send(request(uri, headers).POST(BodyPublishers.ofString(body)), false);
  }

  /// The whole way from a gateway's page to its callback and what it answers.
  HttpResponse<String> signIn(URI gateway, String to) {
    return arriveAt(callback(gateway, to));
  }

  /// As far as the address the provider sends the browser back to.
  URI callback(URI gateway, String to) {
    var begun =
        get(
            gateway.resolve(
                "/session/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
    var answer = arriveAt(location(begun));
    if (location(answer).getPath().equals("/login")) {
      answer =
          post(
              location(answer),
              "username=" + RunningProvider.ACCOUNT + "&password=" + RunningProvider.PASSWORD,
              "Content-Type",
              "application/x-www-form-urlencoded");
      answer = get(location(answer));
    }
    return location(answer);
  }

  static URI location(HttpResponse<?> redirect) {
    return redirect
        .headers()
        .firstValue("Location")
        .map(redirect.uri()::resolve)
        .orElseThrow(() -> new AssertionError("No redirect: " + redirect + redirect.body()));
  }

  Held cookie(String name) {
    return cookies.values().stream()
        .filter(held -> held.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + name + " in " + cookies.keySet()));
  }

  boolean hasCookie(String name) {
    return cookies.values().stream().anyMatch(held -> held.name().equals(name));
  }

  long countOfCookies(String prefix) {
    return cookies.values().stream().filter(held -> held.name().startsWith(prefix)).count();
  }

  /// Sends what a page of the site asks for.
  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, false);
  }

  /// Somebody has put a cookie into this browser.
  void plant(Held cookie) {
    cookies.put(cookie.host() + "/" + cookie.name(), cookie);
  }

  private static HttpRequest.Builder request(URI uri, String... headers) {
    var request = HttpRequest.newBuilder(uri);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, boolean fromElsewhere) {
    var uri = request.build().uri();
    var sent =
        cookies.values().stream()
            .filter(held -> held.host().equals(uri.getHost()))
            .filter(held -> !(fromElsewhere && held.isStrict()))
            .map(held -> held.name() + "=" + held.value())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    try {
      var response = client.send(request.build(), BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(set -> keep(uri.getHost(), set));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String host, String set) {
    var cookie = HttpCookie.parse(set).getFirst();
    var key = host + "/" + cookie.getName();
    if (cookie.getMaxAge() == 0) {
      cookies.remove(key);
    } else {
      cookies.put(key, new Held(host, cookie.getName(), cookie.getValue(), set));
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
