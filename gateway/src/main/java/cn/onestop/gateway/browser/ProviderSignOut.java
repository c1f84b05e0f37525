package cn.onestop.gateway.browser;

import cn.onestop.gateway.problem.Refused;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Tells the provider that somebody has signed out.
final class ProviderSignOut {
  private static final Logger log = LoggerFactory.getLogger(ProviderSignOut.class);

  private final ProviderDescription description;
  private final RestClient http;

  ProviderSignOut(ProviderDescription description, RestClient http) {
    this.description = description;
    this.http = http;
  }

  /// Takes back what can be taken back (RFC 7009). Best effort: the session has ended here already.
  void revoke(SessionTokens tokens) {
    if (tokens.refreshToken() == null) {
      return;
    }
    try {
      var endpoint = description.revocationEndpoint();
      if (endpoint.isEmpty()) {
        return;
      }
      var client = description.client();
      var form = new LinkedMultiValueMap<String, String>();
      form.add(OAuth2ParameterNames.TOKEN, tokens.refreshToken());
      form.add(OAuth2ParameterNames.TOKEN_TYPE_HINT, OAuth2ParameterNames.REFRESH_TOKEN);
      http.post()
          .uri(URI.create(endpoint.get()))
          .headers(headers ->
              headers.setBasicAuth(
                  encoded(client.getClientId()), encoded(client.getClientSecret())))
          .body(form)
          .retrieve()
          .toBodilessEntity();
    } catch (Refused | RestClientException notTold) {
      log.warn("The provider could not be told of a sign-out: {}", notTold.getMessage());
    }
  }

  /// Where a browser ends its sign-in at the provider itself, if there is such a place.
  Optional<String> endOf(SessionTokens tokens, URI afterwards) {
    try {
      return description
          .endSessionEndpoint()
          .map(endpoint ->
              endpoint
                  + (endpoint.contains("?") ? "&" : "?")
                  + "id_token_hint="
                  + encoded(tokens.idToken())
                  + "&client_id="
                  + encoded(description.client().getClientId())
                  + "&post_logout_redirect_uri="
                  + encoded(afterwards.toString()));
    } catch (Refused away) {
      return Optional.empty();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
