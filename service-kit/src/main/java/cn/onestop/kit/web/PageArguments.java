package cn.onestop.kit.web;

import static cn.onestop.kit.refusal.RefusalKind.INVALID;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads `after` and `limit`.
final class PageArguments implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public PageRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var after = request.getParameter("after");
    return new PageRequest(
        after == null || after.isEmpty() ? null : after, limit(request.getParameter("limit")));
  }

  private static int limit(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return PageRequest.USUAL;
    }
    try {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= PageRequest.MOST) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // Answered below, like a number out of bounds.
    }
    throw new Refused(Refusal.of(INVALID, "page-limit", PageRequest.MOST));
  }
}
