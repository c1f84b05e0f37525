package cn.onestop.identity.signin.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/// Where someone wanted to go who had to sign in first.
///
/// Kept in a cookie and not in a session, so that people who never sign in take no memory here.
/// Only the provider's own address with its parameters is kept: whoever plants such a cookie cannot
/// send anyone elsewhere with it.
public final class SignInDestination implements RequestCache {
  private static final String COOKIE = "onestop-destination";
  private static final String ONLY = "/oauth2/authorize";
  private static final int LONGEST = 2000;
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final boolean secure;

  public SignInDestination(boolean secure) {
    this.secure = secure;
  }

  @Override
  public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
    var query = request.getQueryString();
    if (request.getRequestURI().equals(ONLY) && query != null && query.length() < LONGEST) {
      set(response, query, KEPT);
    }
  }

  @Override
  public @Nullable SavedRequest getRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    var query = cookie == null ? null : decode(cookie);
    return query == null ? null : new SimpleSavedRequest(ONLY + "?" + query);
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
    set(response, "", Duration.ZERO);
  }

  private void set(HttpServletResponse response, String query, Duration age) {
    var value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(query.getBytes(StandardCharsets.UTF_8));
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/login")
            .maxAge(age)
            .build()
            .toString());
  }

  private static @Nullable String decode(Cookie cookie) {
    try {
      var query =
          new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
      return !query.isEmpty() && query.chars().allMatch(c -> c > ' ' && c < 0x7f) ? query : null;
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }
}
