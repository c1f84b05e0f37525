package cn.onestop.gateway.browser;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/// A browser sends its cookie with whatever any page makes it send. So a change counts only if it
/// carries what only our own pages can know, and if the browser does not say that another page sent
/// it.
final class CrossSiteCheck {
  static final String TOKEN = "X-CSRF-Token";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final String origin;

  CrossSiteCheck(URI publicUrl) {
    this.origin = originOf(publicUrl);
  }

  private static String originOf(URI url) {
    var port = url.getPort();
    var usual = port < 0 || port == ("https".equals(url.getScheme()) ? 443 : 80);
    return url.getScheme() + "://" + url.getHost() + (usual ? "" : ":" + port);
  }

  /// @throws Refused `cross-site-refused`
  void check(HttpServletRequest request, BrowserSecret secret) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    var sentFrom = request.getHeader("Origin");
    if ((site != null && !site.equals("same-origin"))
        || (sentFrom != null && !sentFrom.equalsIgnoreCase(origin))
        || !secret.isCsrfToken(request.getHeader(TOKEN))) {
      throw new Refused(Problem.crossSiteRefused());
    }
  }
}
