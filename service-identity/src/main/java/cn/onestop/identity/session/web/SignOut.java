package cn.onestop.identity.session.web;

import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.web.util.UriComponentsBuilder;

/// Ends the session of whoever signs out: on our own page, or sent here by a program (OpenID
/// Connect RP-Initiated Logout 1.0). Then it is the session of the program's ID token that ends,
/// whoever else may have signed in to the same browser since.
public final class SignOut implements LogoutHandler, AuthenticationSuccessHandler {
  private final Sessions sessions;
  private final EndSessions ending;
  private final StoredSessions cookies;

  public SignOut(Sessions sessions, EndSessions ending, StoredSessions cookies) {
    this.sessions = sessions;
    this.ending = ending;
    this.cookies = cookies;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    StoredSessions.person(authentication).ifPresent(person -> end(person.sid()));
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    var asked = (OidcLogoutAuthenticationToken) authentication;
    var idToken = asked.getIdToken();
    if (idToken != null) {
      end(sid(idToken));
    }
    cookies.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    response.sendRedirect(destination(asked));
  }

  private void end(@Nullable String sid) {
    if (sid != null) {
      sessions
          .find(sid)
          .ifPresent(session -> ending.end(session, EndReason.SIGNED_OUT, session.person()));
    }
  }

  private static @Nullable String sid(OidcIdToken token) {
    return token.getClaimAsString("sid");
  }

  private static String destination(OidcLogoutAuthenticationToken asked) {
    var after = asked.getPostLogoutRedirectUri();
    if (after == null) {
      return "/login?signed-out";
    }
    var address = UriComponentsBuilder.fromUriString(after);
    if (asked.getState() != null) {
      address.queryParam("state", "{state}");
      return address.encode().buildAndExpand(asked.getState()).toUriString();
    }
    return address.build().toUriString();
  }
}
