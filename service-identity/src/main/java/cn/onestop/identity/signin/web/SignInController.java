package cn.onestop.identity.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in page.
@Controller
public class SignInController {
  private static final Resource STYLE = new ClassPathResource("page.css", SignInController.class);

  private final CenterName name;

  public SignInController(CenterName name) {
    this.name = name;
  }

  /// Which page to show after an attempt that failed.
  public static String afterFailure(AuthenticationException failure) {
    return failure instanceof TooManyAttempts tooMany
        ? "/login?wait=" + tooMany.seconds()
        : "/login?error";
  }

  @GetMapping("/login/page.css")
  ResponseEntity<Resource> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css"))
        .cacheControl(CacheControl.noCache())
        .body(STYLE);
  }

  @GetMapping("/login")
  void page(
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable Integer wait,
      @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
      CsrfToken csrf,
      Locale language,
      HttpServletResponse response)
      throws IOException {
    var texts = Texts.of(language);
    var main = new StringBuilder();
    main.append("<p>%s</p>%n".formatted(Page.escaped(name.in(language))));
    main.append("<h1>%s</h1>%n".formatted(texts.get("sign-in.title")));
    if (wait != null) {
      main.append(Page.notice(texts.get("sign-in.wait", wait)));
    } else if (error != null) {
      main.append(Page.notice(texts.get("sign-in.wrong")));
    } else if (signedOut != null) {
      main.append(Page.notice(texts.get("sign-in.signed-out")));
    }
    main.append(form(texts, csrf));
    Page.send(response, language, texts.get("sign-in.title"), main.toString());
  }

  private static String form(Texts texts, CsrfToken csrf) {
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
}
