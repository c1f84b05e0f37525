package cn.onestop.identity.signin.web;

import cn.onestop.identity.account.ChangePassword;
import cn.onestop.identity.account.PasswordRules;
import cn.onestop.identity.account.PasswordRules.Flaw;
import cn.onestop.identity.account.PasswordsBusy;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.Sessions;
import cn.onestop.identity.signin.SignInSlowdown;
import cn.onestop.identity.signin.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.filter.OncePerRequestFilter;

/// Takes the form of the password page. Guessing at the current password is slowed like guessing at
/// the sign-in.
public final class ChangePasswordForm extends OncePerRequestFilter {
  static final String DIFFERENT = "different";

  private static final String WRONG = "wrong";

  private final Sessions sessions;
  private final ChangePassword change;
  private final SignInSlowdown slowdown;
  private final RequestCache destination;
  private final InstantSource system;

  public ChangePasswordForm(
      Sessions sessions,
      ChangePassword change,
      SignInSlowdown slowdown,
      RequestCache destination,
      InstantSource system) {
    this.sessions = sessions;
    this.change = change;
    this.slowdown = slowdown;
    this.destination = destination;
    this.system = system;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || !request.getRequestURI().equals(SignInController.PASSWORD_PAGE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    var session =
        authentication != null && authentication.getPrincipal() instanceof SignedIn person
            ? sessions.find(person.sid())
            : java.util.Optional.<Session>empty();
    if (session.isEmpty()) {
      response.sendRedirect(SignInController.PAGE);
      return;
    }
    response.sendRedirect(next(session.get(), request, response));
  }

  private String next(Session session, HttpServletRequest request, HttpServletResponse response) {
    var current = field(request, "current");
    var wanted = field(request, "new");
    if (!wanted.equals(field(request, "again"))) {
      return refused(DIFFERENT);
    }
    if (current.length() > PasswordRules.LONGEST || !isCurrent(session, current, request)) {
      return refused(WRONG);
    }
    var flaw = change.change(session, wanted);
    if (flaw.isPresent()) {
      return refused(flaw.map(Flaw::wireName).orElseThrow());
    }
    var saved = destination.getRequest(request, response);
    destination.removeRequest(request, response);
    return saved == null ? "/" : saved.getRedirectUrl();
  }

  private boolean isCurrent(Session session, String current, HttpServletRequest request) {
    var address = request.getRemoteAddr();
    if (slowdown.attempt(session.account(), address, system.instant()).waiting().isPositive()) {
      return false;
    }
    try {
      if (!change.isCurrent(session, current)) {
        return false;
      }
    } catch (PasswordsBusy busy) {
      return false;
    }
    slowdown.succeeded(session.account(), address);
    return true;
  }

  private static String refused(String reason) {
    return SignInController.PASSWORD_PAGE + "?refused=" + reason;
  }

  private static String field(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
