package cn.onestop.gateway.browser;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// The second half of a sign-out: the browser goes to the provider to end its sign-in there (OpenID
/// Connect RP-Initiated Logout). What proves who leaves is kept sealed in the browser for this one
/// step.
final class Leaving {
  static final String PATH = "/session/leave";

  private static final String PLACE = "sign-out";

  private final ProviderSignOut provider;
  private final BrowserCookies cookies;
  private final SessionKeys keys;
  private final URI afterwards;

  /// @param afterwards the page the provider sends people back to
  Leaving(ProviderSignOut provider, BrowserCookies cookies, SessionKeys keys, URI afterwards) {
    this.provider = provider;
    this.cookies = cookies;
    this.keys = keys;
    this.afterwards = afterwards;
  }

  /// False if the provider has no such page.
  boolean keep(HttpServletResponse response, SessionTokens ended) {
    return provider
        .endOf(ended, afterwards)
        .map(address ->
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.seal(PLACE, address.getBytes(StandardCharsets.US_ASCII))))
        .filter(sealed -> cookies.setLeaving(response, sealed))
        .isPresent();
  }

  /// Where somebody goes who has just signed out; once.
  Optional<String> address(HttpServletRequest request, HttpServletResponse response) {
    var sealed = cookies.leaving(request);
    cookies.endLeaving(response);
    return sealed.flatMap(this::opened);
  }

  private Optional<String> opened(String sealed) {
    try {
      return keys.open(PLACE, Base64.getUrlDecoder().decode(sealed))
          .map(address -> new String(address, StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
