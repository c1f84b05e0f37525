package cn.onestop.gateway.pages;

import cn.onestop.gateway.language.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// One plain page: no scripts, nothing from elsewhere.
public final class Page {
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:;"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private Page() {}

  /// Sends the page.
  ///
  /// @param title plain text
  /// @param main HTML, with everything from outside already [#escaped]
  public static void send(HttpServletResponse response, Locale language, String title, String main)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Content-Language", Language.tag(language));
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
            <link rel="stylesheet" href="/assets/page.css">
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """
                .formatted(Language.tag(language), escaped(title), main));
  }

  /// Text as it may stand in HTML, attribute values included.
  public static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
