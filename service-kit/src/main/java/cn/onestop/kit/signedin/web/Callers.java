package cn.onestop.kit.signedin.web;

import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.kit.signedin.StillAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives endpoints the [Caller] that the [RightsGuard] has let in, and what tells whether it still
/// would.
public final class Callers implements HandlerMethodArgumentResolver {
  private static final String ATTRIBUTE = Caller.class.getName();

  static void remember(Caller caller, HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, caller);
  }

  static void remember(Caller caller, StillAllowed stillAllowed, HttpServletRequest request) {
    remember(caller, request);
    request.setAttribute(StillAllowed.class.getName(), stillAllowed);
  }

  /// Who calls, as far as the guard has seen the request. Of somebody it turned away: by the roles
  /// of their token, without posts.
  public static Optional<Caller> of(HttpServletRequest request) {
    return Optional.ofNullable((Caller) request.getAttribute(ATTRIBUTE));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    var type = parameter.getParameterType();
    return type == Caller.class || type == StillAllowed.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders) {
    var known =
        webRequest.getAttribute(
            parameter.getParameterType().getName(), NativeWebRequest.SCOPE_REQUEST);
    return Objects.requireNonNull(known, "The rights guard did not see this request");
  }

  /// The roles of a token; names we do not know give no rights.
  static Set<Role> roles(Jwt token) {
    return token.getClaim("roles") instanceof List<?> names
        ? names.stream()
            .flatMap(name -> Role.named(String.valueOf(name)).stream())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }
}
