package cn.onestop.gateway.browser;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.ProblemResolver;
import cn.onestop.gateway.problem.ProblemWriter;
import cn.onestop.gateway.problem.Refused;
import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns a browser's cookie into the access token of its session, before anything looks for a
/// token.
///
/// Requests that bring a token of their own, or neither, pass untouched and need no store. When a
/// service says that the sign-in has been ended, the session ends with it.
final class SessionFilter extends OncePerRequestFilter {
  private final Sessions sessions;
  private final BrowserCookies cookies;
  private final CrossSiteCheck crossSite;

  SessionFilter(Sessions sessions, BrowserCookies cookies, CrossSiteCheck crossSite) {
    this.sessions = sessions;
    this.cookies = cookies;
    this.crossSite = crossSite;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null || !cookies.hasSession(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    BrowserSecret secret;
    BrowserSession session;
    try {
      secret = cookies.secretIn(request).orElseThrow(() -> new Refused(Problem.signedOut()));
      crossSite.check(request, secret);
      session = sessions.use(secret);
    } catch (Refused | MongoException refused) {
      refuse(request, response, ProblemResolver.problemOf(refused, request));
      return;
    }
    var answer = new WatchedAnswer(response);
    chain.doFilter(new SignedInRequest(request, session.tokens().accessToken()), answer);
    if (answer.saysSessionEnded()) {
      sessions.end(secret);
      refuse(request, response, Problem.signedOut());
    } else {
      answer.release();
    }
  }

  /// A browser whose session has ended forgets its cookie: the public pages work without.
  private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    if (problem.equals(Problem.signedOut())) {
      cookies.endSession(response);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, null);
    }
    ProblemWriter.write(request, response, problem);
  }
}
