package cn.onestop.gateway.routing;

import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/// What a caller gets to see of a service's headers. No cookies but the service's own.
final class AnswerHeaders implements ResponseHttpHeadersFilter {
  private static final Set<String> KEPT_BACK =
      Set.of("set-cookie", "set-cookie2", "server", "x-powered-by");

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerResponse answer) {
    var hopByHop = HopByHop.in(received);
    var passed = new HttpHeaders();
    received.forEach((name, values) -> {
      var lower = name.toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(lower) && !KEPT_BACK.contains(lower)) {
        passed.addAll(name, values);
      }
    });
    var own = ((ServiceAnswer) answer).door().cookies();
    received.getOrEmpty(HttpHeaders.SET_COOKIE).stream()
        .filter(cookie -> own.contains(cookie.substring(0, Math.max(0, cookie.indexOf('=')))))
        .forEach(cookie -> passed.add(HttpHeaders.SET_COOKIE, cookie));
    return passed;
  }
}
