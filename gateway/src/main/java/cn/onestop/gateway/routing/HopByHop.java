package cn.onestop.gateway.routing;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/// Headers that are for the next hop only (RFC 9110, section 7.6.1), those that `Connection` names
/// included.
final class HopByHop {
  private static final Set<String> ALWAYS =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-connection",
          "proxy-authenticate",
          "proxy-authorization",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "http2-settings");

  private HopByHop() {}

  /// The names, in lower case, that must not go on.
  static Set<String> in(HttpHeaders headers) {
    var named = headers.getConnection();
    if (named.isEmpty()) {
      return ALWAYS;
    }
    var names = new HashSet<>(ALWAYS);
    named.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    return names;
  }
}
