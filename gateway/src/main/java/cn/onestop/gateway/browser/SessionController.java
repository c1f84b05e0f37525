package cn.onestop.gateway.browser;

import cn.onestop.gateway.language.Language;
import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.pages.Page;
import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out with a browser, and what its pages may know about it. No token is in any
/// answer's body.
@Controller
class SessionController {
  private static final Logger log = LoggerFactory.getLogger(SessionController.class);

  private final Sessions sessions;
  private final Provider provider;
  private final ProviderSignOut signOut;
  private final BrowserCookies cookies;
  private final CrossSiteCheck crossSite;
  private final Leaving leaving;
  private final SessionKeys keys;
  private final Clock clock;

  SessionController(
      Sessions sessions,
      Provider provider,
      ProviderSignOut signOut,
      BrowserCookies cookies,
      CrossSiteCheck crossSite,
      Leaving leaving,
      SessionKeys keys,
      Clock clock) {
    this.sessions = sessions;
    this.provider = provider;
    this.signOut = signOut;
    this.cookies = cookies;
    this.crossSite = crossSite;
    this.leaving = leaving;
    this.keys = keys;
    this.clock = clock;
  }

  /// What a page may know.
  ///
  /// @param session the provider's name for the sign-in
  /// @param csrf to be sent with every change, in `X-CSRF-Token`
  /// @param expiresAt when the session ends if nothing more is asked
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionResponse(
      boolean signedIn,
      @Nullable String subject,
      @Nullable String name,
      @Nullable List<String> roles,
      @Nullable String session,
      @Nullable String csrf,
      @Nullable Instant expiresAt) {

    static SessionResponse nobody() {
      return new SessionResponse(false, null, null, null, null, null, null);
    }

    static SessionResponse of(BrowserSession session, BrowserSecret secret) {
      var tokens = session.tokens();
      return new SessionResponse(
          true,
          tokens.subject(),
          tokens.name(),
          tokens.roles(),
          tokens.signIn(),
          secret.csrfToken(),
          session.idleAt());
    }
  }

  /// Where the browser goes to complete its sign-out.
  record SignOutResponse(String to) {}

  @GetMapping("/session")
  ResponseEntity<SessionResponse> session(
      HttpServletRequest request, HttpServletResponse response) {
    var secret = cookies.secretIn(request);
    var session = secret.flatMap(sessions::current);
    if (session.isEmpty() && cookies.hasSession(request)) {
      cookies.endSession(response);
    }
    return uncached(
        session
            .map(found -> SessionResponse.of(found, secret.orElseThrow()))
            .orElseGet(SessionResponse::nobody));
  }

  @GetMapping("/session/sign-in")
  void signIn(
      @RequestParam(required = false) @Nullable String to,
      HttpServletRequest request,
      HttpServletResponse response) {
    var begun = provider.begin(request, LocalPath.of(to));
    cookies.setAttempt(request, response, begun.attempt().state(), begun.attempt().sealed(keys));
    redirect(response, begun.address());
  }

  /// The provider sends the browser back here, from its own site: the new `Strict` cookie would not
  /// go along with a redirect. A page of ours goes on instead, and needs no script for that.
  @GetMapping("/session/callback")
  void callback(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String iss,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var attempt = attempt(state, request);
    cookies.endAttempt(response, attempt.state());
    if (code == null) {
      log.info("The provider did not sign somebody in: {}", error);
      throw new Refused(Problem.signInFailed());
    }
    var secret = sessions.begin(provider.complete(attempt, code, iss));
    cookies.secretIn(request).ifPresent(sessions::end);
    cookies.setSession(response, secret);
    var language = Language.of(request);
    var to = Page.escaped(attempt.to());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Refresh", "0;url=" + attempt.to());
    Page.send(
        response,
        language,
        Words.in(language, "session.title"),
        "<p>%s</p>%n<p><a href=\"%s\">%s</a></p>%n"
            .formatted(
                Page.escaped(Words.in(language, "session.signed-in")),
                to,
                Page.escaped(Words.in(language, "session.go-on"))));
  }

  private SignInAttempt attempt(@Nullable String state, HttpServletRequest request) {
    if (state == null) {
      throw new Refused(Problem.signInFailed());
    }
    return cookies
        .attempt(request, state)
        .flatMap(sealed -> SignInAttempt.open(sealed, keys))
        .filter(kept -> kept.isFor(state, clock.instant()))
        .orElseThrow(() -> new Refused(Problem.signInFailed()));
  }

  /// Ends the session here and at the provider. The provider's own page is reached by an address of
  /// ours, because the ID token that goes there is nothing for a script.
  @PostMapping("/session/sign-out")
  ResponseEntity<SignOutResponse> signOut(
      HttpServletRequest request, HttpServletResponse response) {
    var secret = cookies.secretIn(request);
    secret.ifPresent(known -> crossSite.check(request, known));
    var ended = secret.flatMap(sessions::end);
    cookies.endSession(response);
    ended.ifPresent(session -> signOut.revoke(session.tokens()));
    var told = ended.isPresent() && leaving.keep(response, ended.get().tokens());
    return uncached(new SignOutResponse(told ? Leaving.PATH : LocalPath.HOME));
  }

  @GetMapping(Leaving.PATH)
  void leave(HttpServletRequest request, HttpServletResponse response) {
    redirect(response, leaving.address(request, response).orElse(LocalPath.HOME));
  }

  private static void redirect(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_FOUND);
    response.setHeader(HttpHeaders.LOCATION, address);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static <T> ResponseEntity<T> uncached(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
