package cn.onestop.kit.web;

import cn.onestop.kit.request.Page;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Adds `Link: <…>; rel="next"` (RFC 8288) to every page that has one after it.
@RestControllerAdvice
final class NextPageLink implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType contentType,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (body instanceof Page<?> page && page.next() != null) {
      // Without host and scheme: behind the gateway the caller knows another one than we do.
      var next =
          UriComponentsBuilder.fromPath(request.getURI().getRawPath())
              .query(request.getURI().getRawQuery())
              .replaceQueryParam("after", encoded(page.next()))
              .build(true)
              .toUriString();
      response.getHeaders().add("Link", "<" + next + ">; rel=\"next\"");
    }
    return body;
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
