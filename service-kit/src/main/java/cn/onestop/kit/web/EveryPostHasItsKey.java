package cn.onestop.kit.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses a POST without an `Idempotency-Key`, whether its endpoint asks for the key or forgot to.
final class EveryPostHasItsKey implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.REQUEST
        && request.getMethod().equals("POST")
        && handler instanceof HandlerMethod method
        && !method.hasMethodAnnotation(OnlyReads.class)) {
      KeyArguments.key(request);
    }
    return true;
  }
}
