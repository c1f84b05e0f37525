package cn.onestop.gateway.browser;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies of browsers: never readable by a script, never sent from another site's page.
///
/// An attempt to sign in is the exception to the second: the provider sends the browser back from
/// its own site, and a `Strict` cookie would stay behind.
final class BrowserCookies {
  private static final String SESSION = "onestop-browser";
  private static final String ATTEMPT = "onestop-sign-in-";
  private static final String LEAVING = "onestop-sign-out";

  /// A browser with several pages open may begin as many sign-ins at once.
  private static final int ATTEMPTS = 5;

  private static final int STATE_PART = 8;
  private static final Duration LEAVING_LASTS = Duration.ofMinutes(1);

  /// Most browsers keep no larger cookie.
  private static final int LARGEST = 3800;

  private final boolean secure;
  private final String prefix;

  BrowserCookies(URI publicUrl) {
    var https = "https".equals(publicUrl.getScheme());
    this.secure = https || !isLoopback(publicUrl.getHost());
    this.prefix = https ? "__Host-" : "";
  }

  private static boolean isLoopback(@Nullable String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /// Whether the request brings a session along, however broken.
  boolean hasSession(HttpServletRequest request) {
    return value(request, prefix + SESSION).isPresent();
  }

  Optional<BrowserSecret> secretIn(HttpServletRequest request) {
    return value(request, prefix + SESSION).flatMap(BrowserSecret::from);
  }

  /// Gone when the browser is closed: computers at a counter are shared.
  void setSession(HttpServletResponse response, BrowserSecret secret) {
    add(response, cookie(SESSION, secret.value()).sameSite("Strict").build());
  }

  void endSession(HttpServletResponse response) {
    add(response, cookie(SESSION, "").sameSite("Strict").maxAge(0).build());
  }

  /// The sealed attempt that was begun with this state.
  Optional<String> attempt(HttpServletRequest request, String state) {
    return value(request, prefix + attemptName(state));
  }

  void setAttempt(
      HttpServletRequest request, HttpServletResponse response, String state, String sealed) {
    var others = names(request).filter(name -> name.startsWith(prefix + ATTEMPT)).toList();
    others.stream()
        .limit(Math.max(0, others.size() - ATTEMPTS + 1L))
        .forEach(name -> end(response, name.substring(prefix.length()), "Lax"));
    add(
        response,
        cookie(attemptName(state), sealed).sameSite("Lax").maxAge(SignInAttempt.LASTS).build());
  }

  void endAttempt(HttpServletResponse response, String state) {
    end(response, attemptName(state), "Lax");
  }

  /// What is still to be told to the provider by someone who has signed out here.
  Optional<String> leaving(HttpServletRequest request) {
    return value(request, prefix + LEAVING);
  }

  /// False if no browser would keep it.
  boolean setLeaving(HttpServletResponse response, String sealed) {
    if (sealed.length() > LARGEST) {
      return false;
    }
    add(response, cookie(LEAVING, sealed).sameSite("Strict").maxAge(LEAVING_LASTS).build());
    return true;
  }

  void endLeaving(HttpServletResponse response) {
    end(response, LEAVING, "Strict");
  }

  private static String attemptName(String state) {
    return ATTEMPT
        + state.substring(0, Math.min(STATE_PART, state.length())).replaceAll("[^A-Za-z0-9]", "_");
  }

  private void end(HttpServletResponse response, String name, String sameSite) {
    add(response, cookie(name, "").sameSite(sameSite).maxAge(0).build());
  }

  private ResponseCookie.ResponseCookieBuilder cookie(String name, String value) {
    return ResponseCookie.from(prefix + name, value).httpOnly(true).secure(secure).path("/");
  }

  private static void add(HttpServletResponse response, ResponseCookie cookie) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    return cookies(request)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  private static Stream<String> names(HttpServletRequest request) {
    return cookies(request).map(Cookie::getName);
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    var cookies = request.getCookies();
    return cookies == null ? Stream.empty() : List.of(cookies).stream();
  }
}
