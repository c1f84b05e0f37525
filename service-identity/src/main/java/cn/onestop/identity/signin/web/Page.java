package cn.onestop.identity.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// One plain page: no scripts, nothing from elsewhere.
final class Page {
  /// A sign-in ends at the address of whoever asked for it, which the browser counts as where the
  /// form leads: for programs on the same machine that is the loopback interface.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:;"
          + " form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

  private Page() {}

  /// Sends the page.
  ///
  /// @param title escaped
  /// @param main HTML, with everything from outside already [#escaped]
  static void send(HttpServletResponse response, Locale language, String title, String main)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Content-Language", language.toLanguageTag());
    response.setHeader("Vary", "Accept-Language");
    response
        .getWriter()
        .write(
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="stylesheet" href="/login/page.css">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """
                .formatted(language.toLanguageTag(), title, main));
  }

  static String notice(String sentence) {
    return "<p class=\"notice\" role=\"alert\">%s</p>%n".formatted(sentence);
  }

  /// Text as it may stand in HTML, attribute values included.
  static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
