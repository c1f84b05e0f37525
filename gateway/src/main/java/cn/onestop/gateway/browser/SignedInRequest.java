package cn.onestop.gateway.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A browser's request as the services get it: with the session's access token, and without what is
/// between the browser and the gateway.
final class SignedInRequest extends HttpServletRequestWrapper {
  private final String authorization;

  SignedInRequest(HttpServletRequest request, String accessToken) {
    super(request);
    this.authorization = "Bearer " + accessToken;
  }

  @Override
  public @Nullable String getHeader(String name) {
    if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
      return authorization;
    }
    return isOurs(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
      return Collections.enumeration(List.of(authorization));
    }
    return isOurs(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Stream.concat(
                Collections.list(super.getHeaderNames()).stream().filter(name -> !isOurs(name)),
                Stream.of(HttpHeaders.AUTHORIZATION))
            .toList());
  }

  private static boolean isOurs(String name) {
    return name.equalsIgnoreCase(CrossSiteCheck.TOKEN);
  }
}
