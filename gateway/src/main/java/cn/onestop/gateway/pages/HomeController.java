package cn.onestop.gateway.pages;

import cn.onestop.gateway.language.Language;
import cn.onestop.gateway.language.Words;
import cn.onestop.gateway.settings.GatewaySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of a center without the portal: its name and where to go from here.
@Controller
@Conditional(PortalIsHere.Not.class)
class HomeController {
  private final GatewaySettings settings;

  HomeController(GatewaySettings settings) {
    this.settings = settings;
  }

  @GetMapping("/")
  void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var language = Language.of(request);
    var name = settings.centerName().in(language);
    var links =
        Stream.of(
                link(language, "/api/v1/catalog/items", "home.guides"),
                link(language, "/api/v1/openapi.json", "home.api"),
                link(language, "/readyz", "home.ready"))
            .collect(Collectors.joining());
    Page.send(
        response,
        language,
        name,
        "<h1>%s</h1>%n<p>%s</p>%n<ul>%n%s</ul>%n"
            .formatted(
                Page.escaped(name), Page.escaped(Words.in(language, "home.welcome")), links));
  }

  private static String link(Locale language, String address, String key) {
    return "<li><a href=\"%s\">%s</a></li>%n"
        .formatted(address, Page.escaped(Words.in(language, key)));
  }
}
