package cn.onestop.gateway.routing;

import cn.onestop.gateway.trace.TraceContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/// What a service gets to see of a caller's headers.
///
/// No cookies but the service's own. No forwarding headers as the caller wrote them: a service
/// believes what it finds there, so they are written here, from the connection and from the
/// center's public address.
final class RequestHeaders implements RequestHttpHeadersFilter {
  /// Set by the HTTP client itself, or never a caller's business.
  private static final Set<String> KEPT_BACK =
      Set.of(
          "host",
          "content-length",
          "expect",
          "cookie",
          "forwarded",
          "x-real-ip",
          "x-original-url",
          "x-rewrite-url",
          TraceContext.TRACEPARENT,
          TraceContext.TRACESTATE);

  private final URI publicUrl;

  RequestHeaders(URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  @Override
  public HttpHeaders apply(HttpHeaders received, ServerRequest request) {
    var hopByHop = HopByHop.in(received);
    var forwarded = new HttpHeaders();
    received.forEach((name, values) -> {
      var lower = name.toLowerCase(Locale.ROOT);
      if (!hopByHop.contains(lower)
          && !KEPT_BACK.contains(lower)
          && !lower.startsWith("x-forwarded-")) {
        forwarded.addAll(name, values);
      }
    });
    ownCookies(request).ifPresent(cookies -> forwarded.set(HttpHeaders.COOKIE, cookies));
    forwarded.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
    forwarded.set("X-Forwarded-Proto", publicUrl.getScheme());
    forwarded.set("X-Forwarded-Host", publicUrl.getAuthority());
    var trace = TraceContext.of(request.servletRequest());
    if (trace != null) {
      forwarded.set(TraceContext.TRACEPARENT, trace.traceparent());
      if (trace.tracestate() != null) {
        forwarded.set(TraceContext.TRACESTATE, trace.tracestate());
      }
    }
    return forwarded;
  }

  private static Optional<String> ownCookies(ServerRequest request) {
    var own = ForwardedRequest.in(request).door().cookies();
    return own.isEmpty()
        ? Optional.empty()
        : request.cookies().values().stream()
            .flatMap(List::stream)
            .filter(cookie -> own.contains(cookie.getName()))
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .reduce((some, more) -> some + "; " + more);
  }
}
