package cn.onestop.gateway.browser;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.client.RestClient;

/// Spring Security's clients of the provider, with our patience.
final class ProviderCalls {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  private final RestClient plain = builder().build();
  private final RestClientAuthorizationCodeTokenResponseClient codes =
      patient(new RestClientAuthorizationCodeTokenResponseClient());
  private final RestClientRefreshTokenTokenResponseClient refreshes =
      patient(new RestClientRefreshTokenTokenResponseClient());

  RestClient plain() {
    return plain;
  }

  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
    return codes;
  }

  OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshes() {
    return refreshes;
  }

  JwtDecoderFactory<ClientRegistration> idTokens() {
    return new OidcIdTokenDecoderFactory();
  }

  private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C patient(C client) {
    client.setRestClient(
        builder()
            .configureMessageConverters(converters ->
                converters
                    .registerDefaults()
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }

  private RestClient.Builder builder() {
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(ANSWER);
    return RestClient.builder().requestFactory(requests);
  }
}
