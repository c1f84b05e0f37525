package cn.onestop.identity.signin.web;

import cn.onestop.identity.account.PasswordRules;
import cn.onestop.identity.account.PasswordRules.Flaw;
import cn.onestop.identity.signin.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of the sign-in. What they post is taken by filters, before any endpoint.
@Controller
public class SignInController {
  static final String PAGE = "/login";
  static final String PASSWORD_PAGE = "/login/password";

  private static final Resource STYLE = new ClassPathResource("page.css", SignInController.class);

  private final CenterName name;

  public SignInController(CenterName name) {
    this.name = name;
  }

  /// Which page to show after an attempt that failed.
  public static String afterFailure(AuthenticationException failure) {
    return failure instanceof TooManyAttempts tooMany
        ? PAGE + "?wait=" + tooMany.seconds()
        : PAGE + "?error";
  }

  @GetMapping("/login/page.css")
  ResponseEntity<Resource> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css"))
        .cacheControl(CacheControl.noCache())
        .body(STYLE);
  }

  /// The sign-in itself; whoever has to choose a new password first is led there.
  @GetMapping(PAGE)
  void page(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable Integer wait,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      @AuthenticationPrincipal @Nullable SignedIn person,
      CsrfToken csrf,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    if (person != null && person.mustChange() && error == null && wait == null) {
      response.sendRedirect(PASSWORD_PAGE);
      return;
    }
    var texts = Texts.of(language);
    var main = beginning(texts, "sign-in.title", language);
    if (wait != null) {
      main.append(Page.notice(texts.get("sign-in.wait", wait)));
    } else if (error != null) {
      main.append(Page.notice(texts.get("sign-in.wrong")));
    } else if (signedOut != null) {
      main.append(Page.notice(texts.get("sign-in.signed-out")));
    }
    main.append(signInForm(texts, csrf));
    Page.send(response, language, texts.get("sign-in.title"), main.toString());
  }

  /// A new password, for whoever is signed in.
  @GetMapping(PASSWORD_PAGE)
  void password(
      @RequestParam(required = false) @Nullable String refused,
      @AuthenticationPrincipal @Nullable SignedIn person,
      CsrfToken csrf,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    if (person == null) {
      response.sendRedirect(PAGE);
      return;
    }
    var texts = Texts.of(language);
    var main = beginning(texts, "password.title", language);
    main.append(reason(texts, refused));
    if (person.mustChange()) {
      main.append("<p>%s</p>%n".formatted(texts.get("password.must")));
    }
    main.append("<p>%s</p>%n".formatted(texts.get("password.rules", PasswordRules.SHORTEST)));
    main.append(passwordForm(texts, csrf));
    Page.send(response, language, texts.get("password.title"), main.toString());
  }

  private StringBuilder beginning(Texts texts, String title, Locale language) {
    return new StringBuilder("<p>%s</p>%n".formatted(Page.escaped(name.in(language))))
        .append("<h1>%s</h1>%n".formatted(texts.get(title)));
  }

  /// Only reasons we know are said.
  private static String reason(Texts texts, @Nullable String refused) {
    var flaw =
        Arrays.stream(Flaw.values())
            .map(Flaw::wireName)
            .filter(known -> known.equals(refused))
            .findFirst();
    if (flaw.isPresent()) {
      return Page.notice(texts.get("password.refused." + flaw.get()));
    }
    return refused == null
        ? ""
        : Page.notice(
            texts.get(
                refused.equals(ChangePasswordForm.DIFFERENT)
                    ? "password.refused.different"
                    : "password.refused.wrong"));
  }

  private static String signInForm(Texts texts, CsrfToken csrf) {
    return """
    <form method="post" action="/login">
    <input type="hidden" name="_csrf" value="%s">
    <label for="username">%s</label>
    <input id="username" name="username" autocomplete="username" autocapitalize="none" required autofocus>
    <label for="password">%s</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required>
    <button type="submit">%s</button>
    </form>
    """
        .formatted(
            Page.escaped(csrf.getToken()),
            texts.get("sign-in.account"),
            texts.get("sign-in.password"),
            texts.get("sign-in.submit"));
  }

  private static String passwordForm(Texts texts, CsrfToken csrf) {
    return """
    <form method="post" action="/login/password">
    <input type="hidden" name="_csrf" value="%s">
    <label for="current">%s</label>
    <input id="current" name="current" type="password" autocomplete="current-password" required autofocus>
    <label for="new">%s</label>
    <input id="new" name="new" type="password" autocomplete="new-password" required>
    <label for="again">%s</label>
    <input id="again" name="again" type="password" autocomplete="new-password" required>
    <button type="submit">%s</button>
    </form>
    """
        .formatted(
            Page.escaped(csrf.getToken()),
            texts.get("password.current"),
            texts.get("password.new"),
            texts.get("password.again"),
            texts.get("password.submit"));
  }
}
