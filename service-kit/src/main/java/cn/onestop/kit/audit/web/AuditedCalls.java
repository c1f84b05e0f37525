package cn.onestop.kit.audit.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.web.Callers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Gives endpoints the call as the audit tells it.
final class AuditedCalls implements HandlerMethodArgumentResolver {

  private final Clock system;

  AuditedCalls(Clock system) {
    this.system = system;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AuditedCall.class;
  }

  @Override
  public AuditedCall resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "request");
    Caller caller = Callers.of(request).orElseThrow();
    return of(request, caller, caller.person());
  }

  AuditedCall of(HttpServletRequest request, Caller caller, String person) {
    return new AuditedCall(
        person,
        caller.roles().stream().sorted().map(Role::wireName).toList(),
        caller.posts().stream().map(HeldPost::post).sorted().toList(),
        method(request)
            + " "
            + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
        system.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /// Who may read a thing may ask for its headers alone, by the same row.
  private static String method(HttpServletRequest request) {
    return request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
  }
}
