package cn.onestop.gateway.identity;

import cn.onestop.gateway.language.Language;
import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.pages.Page;
import cn.onestop.gateway.settings.GatewaySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page.
@Controller
class SignInController {
  private final GatewaySettings settings;

  SignInController(GatewaySettings settings) {
    this.settings = settings;
  }

  /// Which page to show after an attempt that failed.
  static String afterFailure(AuthenticationException failure) {
    return failure instanceof TooManyAttempts tooMany
        ? "/login?wait=" + tooMany.seconds()
        : "/login?error";
  }

  @GetMapping("/login")
  void page(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable Integer wait,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var language = Language.of(request);
    var main = new StringBuilder();
    main.append("<p>%s</p>%n".formatted(Page.escaped(settings.centerName().in(language))));
    main.append("<h1>%s</h1>%n".formatted(word(language, "sign-in.title")));
    if (settings.identity().accountsFile() == null) {
      main.append(notice(word(language, "sign-in.none")));
    } else {
      if (wait != null) {
        main.append(notice(word(language, "sign-in.wait", wait)));
      } else if (error != null) {
        main.append(notice(word(language, "sign-in.wrong")));
      } else if (signedOut != null) {
        main.append(notice(word(language, "sign-in.signed-out")));
      }
      main.append(form(language, csrf));
    }
    Page.send(response, language, Words.in(language, "sign-in.title"), main.toString());
  }

  private static String notice(String sentence) {
    return "<p class=\"notice\" role=\"alert\">%s</p>%n".formatted(sentence);
  }

  private static String form(Locale language, CsrfToken csrf) {
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
            word(language, "sign-in.account"),
            word(language, "sign-in.password"),
            word(language, "sign-in.submit"));
  }

  private static String word(Locale language, String key, Object... arguments) {
    return Page.escaped(Words.in(language, key, arguments));
  }
}
