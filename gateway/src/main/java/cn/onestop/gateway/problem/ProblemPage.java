package cn.onestop.gateway.problem;

import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.pages.Page;
import cn.onestop.gateway.trace.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// A problem as people read it who have followed a link. Whoever calls an interface gets the
/// document instead, whatever it accepts.
final class ProblemPage {
  private static final String INTERFACES = "/api/";

  private ProblemPage() {}

  static boolean isWanted(HttpServletRequest request) {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted == null || request.getRequestURI().startsWith(INTERFACES)) {
      return false;
    }
    try {
      var types = MediaType.parseMediaTypes(accepted);
      return weight(types, MediaType.TEXT_HTML)
          > Math.max(
              weight(types, MediaType.APPLICATION_JSON),
              weight(types, MediaType.APPLICATION_PROBLEM_JSON));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }

  /// A wildcard is no wish for a page.
  private static double weight(Iterable<MediaType> accepted, MediaType type) {
    for (var one : accepted) {
      if (!one.isWildcardType() && one.includes(type)) {
        return one.getQualityValue();
      }
    }
    return 0;
  }

  static void send(
      HttpServletResponse response, Locale language, Problem problem, @Nullable TraceContext trace)
      throws IOException {
    var key = "problem." + problem.code();
    var title = Words.in(language, key + ".title");
    var main = new StringBuilder();
    main.append("<h1>%s</h1>%n".formatted(Page.escaped(title)));
    main.append(paragraph(Words.in(language, key + ".detail", problem.arguments(language))));
    Words.ifAnyIn(language, key + ".help").map(ProblemPage::paragraph).ifPresent(main::append);
    main.append(
        "<p><a href=\"/\">%s</a></p>%n"
            .formatted(Page.escaped(Words.in(language, "problem-page.home"))));
    if (trace != null) {
      main.append(paragraph(Words.in(language, "problem-page.trace", trace.traceId())));
    }
    Page.send(response, language, title, main.toString());
  }

  private static String paragraph(String text) {
    return "<p>%s</p>%n".formatted(Page.escaped(text));
  }
}
