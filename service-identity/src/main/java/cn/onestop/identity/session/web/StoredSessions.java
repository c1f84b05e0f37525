package cn.onestop.identity.session.web;

import cn.onestop.identity.account.KnownAccount;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.identity.signin.OpenSessions;
import cn.onestop.identity.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.util.WebUtils;

/// Who is signed in, by a cookie and the store instead of an HTTP session: any instance can serve
/// any step, and a restart ends nothing.
public final class StoredSessions implements SecurityContextRepository {
  private static final String COOKIE = "onestop-session";

  private final OpenSessions sessions;
  private final AccessTrail trail;
  private final boolean secure;
  private final boolean settledOnly;
  private final SecureRandom random = new SecureRandom();

  /// @param secure whether the cookie may travel over TLS only
  public StoredSessions(OpenSessions sessions, AccessTrail trail, boolean secure) {
    this(sessions, trail, secure, false);
  }

  private StoredSessions(
      OpenSessions sessions, AccessTrail trail, boolean secure, boolean settledOnly) {
    this.sessions = sessions;
    this.trail = trail;
    this.secure = secure;
    this.settledOnly = settledOnly;
  }

  /// The same, but whoever still has to choose a new password is not signed in.
  public StoredSessions settledOnly() {
    return new StoredSessions(sessions, trail, secure, true);
  }

  /// Who is signed in by that authentication.
  public static Optional<SignedIn> person(@Nullable Authentication by) {
    return by != null && by.getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  public static Authentication authentication(SignedIn person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person,
        null,
        List.of(
            FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                .issuedAt(person.since())
                .build()));
  }

  @Override
  @SuppressWarnings("deprecation") // The interface still has it, beside the one for deferred use.
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return context(holder.getRequest());
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return cookie(request).isPresent();
  }

  private SecurityContext context(HttpServletRequest request) {
    return cookie(request)
        .flatMap(cookie -> sessions.find(cookie.sid(), cookie.secretHash()))
        .filter(open -> !settledOnly || !open.person().mustChange())
        .<SecurityContext>map(open -> new SecurityContextImpl(authentication(open.person())))
        .orElseGet(SecurityContextHolder::createEmptyContext);
  }

  private static Optional<SessionCookie> cookie(HttpServletRequest request) {
    var cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? Optional.empty() : SessionCookie.parse(cookie.getValue());
  }

  /// Whoever has just proved who they are gets a session of their own; who leaves loses the cookie.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var authentication = context.getAuthentication();
    if (authentication == null) {
      set(response, "", Duration.ZERO);
    } else if (authentication.getPrincipal() instanceof KnownAccount account) {
      var cookie = SessionCookie.fresh(random);
      var open = sessions.begin(cookie.sid(), cookie.secretHash(), account);
      trail.note(
          Noted.SIGNED_IN
              .of(open.person().subject())
              .in(cookie.sid())
              .from(request.getRemoteAddr()),
          open.person().subject());
      context.setAuthentication(authentication(open.person()));
      set(response, cookie.value(), Duration.ofSeconds(-1));
    }
  }

  private void set(HttpServletResponse response, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, value)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }
}
