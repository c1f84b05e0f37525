package cn.onestop.kit.web;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.RequestFingerprint;
import cn.onestop.kit.request.RequestKey;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Gives endpoints what the request carries beside its body, by the type of their argument.
final class KeyArguments implements HandlerMethodArgumentResolver {
  private static final Set<Class<?>> TYPES =
      Set.of(
          IdempotencyKey.class, RequestKey.class, RequestFingerprint.class, ExpectedVersion.class);

  private final Fingerprints fingerprints;

  KeyArguments(Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest webRequest,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    var request =
        Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class), "request");
    var type = parameter.getParameterType();
    if (type == ExpectedVersion.class) {
      return ExpectedVersion.parse(request.getHeader(ExpectedVersion.HEADER));
    }
    if (type == RequestFingerprint.class) {
      return fingerprints.of(request);
    }
    var key = key(request);
    return type == IdempotencyKey.class
        ? key
        : new RequestKey(
            client(request), operation(request), key.value(), fingerprints.of(request).value());
  }

  static IdempotencyKey key(HttpServletRequest request) {
    var signedIn = request.getUserPrincipal() != null;
    return IdempotencyKey.parse(request.getHeader(IdempotencyKey.HEADER), signedIn);
  }

  /// The subject of the access token.
  private static String client(HttpServletRequest request) {
    var person = request.getUserPrincipal();
    return person == null ? RequestKey.ANONYMOUS : person.getName();
  }

  /// The template with what stood in its places, the places in order of their names.
  private static String operation(HttpServletRequest request) {
    var template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    var places = new TreeMap<String, Object>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> places.put(name.toString(), value));
    }
    return request.getMethod()
        + " "
        + template
        + places.entrySet().stream()
            .map(place -> " " + place.getKey() + "=" + place.getValue())
            .collect(Collectors.joining());
  }
}
