package cn.onestop.kit.signedin.web;

import static cn.onestop.kit.refusal.RefusalKind.FORBIDDEN;
import static cn.onestop.kit.refusal.RefusalKind.INVALID;
import static cn.onestop.kit.refusal.RefusalKind.UNAUTHENTICATED;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.web.ProblemResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Answers what the security filters turn away.
final class SignInProblems
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  private final ProblemResponses problems;

  SignInProblems(ProblemResponses problems) {
    this.problems = problems;
  }

  /// Nobody is signed in, or the token is not one that counts.
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var withToken = failure instanceof OAuth2AuthenticationException;
    if (withToken) {
      response.setHeader("WWW-Authenticate", "Bearer realm=\"onestop\", error=\"invalid_token\"");
    }
    problems.refuse(Refusal.of(UNAUTHENTICATED, code(failure, withToken)), request, response);
  }

  private static String code(AuthenticationException failure, boolean withToken) {
    if (SessionGoesOn.wasTheReason(failure.getCause())) {
      return "session-ended";
    }
    return withToken ? "token-invalid" : "signed-out";
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    problems.refuse(Refusal.of(FORBIDDEN, "not-open"), request, response);
  }

  /// An address that could be read in two ways (`//`, `;`, encoded slashes).
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
      throws IOException {
    problems.refuse(Refusal.of(INVALID, "url-broken"), request, response);
  }
}
