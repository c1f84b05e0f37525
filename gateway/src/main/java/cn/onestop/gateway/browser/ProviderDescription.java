package cn.onestop.gateway.browser;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// What the provider says about itself (OpenID Connect Discovery), fetched when first needed and
/// kept, so that the gateway starts without it.
final class ProviderDescription {
  private static final Logger log = LoggerFactory.getLogger(ProviderDescription.class);
  private static final String REGISTRATION = "portal";
  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  /// This gateway as the provider knows it.
  ///
  /// @param callback where answers to sign-ins arrive
  record Client(String id, String secret, URI callback) {

    @Override
    public String toString() {
      return id;
    }
  }

  private final ProviderAddress address;
  private final Client client;
  private final RestClient http;
  private volatile @Nullable ClientRegistration found;

  ProviderDescription(ProviderAddress address, Client client, RestClient http) {
    this.address = address;
    this.client = client;
    this.http = http;
  }

  /// @throws Refused `identity-unavailable` if the provider has not been found yet
  ClientRegistration client() {
    var known = found;
    if (known == null) {
      known = find();
      found = known;
    }
    return known;
  }

  Optional<String> revocationEndpoint() {
    return endpoint("revocation_endpoint").map(address::forUs);
  }

  Optional<String> endSessionEndpoint() {
    return endpoint("end_session_endpoint").map(address::forPeople);
  }

  private Optional<String> endpoint(String name) {
    var metadata = client().getProviderDetails().getConfigurationMetadata();
    return metadata.get(name) instanceof String endpoint ? Optional.of(endpoint) : Optional.empty();
  }

  private ClientRegistration find() {
    try {
      var document = http.get().uri(URI.create(address.discovery())).retrieve().body(DOCUMENT);
      if (document == null || !address.issuer().equals(document.get("issuer"))) {
        throw new IllegalArgumentException(
            "it calls itself " + (document == null ? "nothing" : document.get("issuer")));
      }
      var registration =
          ClientRegistrations.fromOidcConfiguration(document)
              .registrationId(REGISTRATION)
              .clientId(client.id())
              .clientSecret(client.secret())
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .redirectUri(client.callback().toString())
              .scope(OidcScopes.OPENID, OidcScopes.PROFILE);
      var asItIs = registration.build().getProviderDetails();
      return registration
          .authorizationUri(address.forPeople(String.valueOf(asItIs.getAuthorizationUri())))
          .tokenUri(address.forUs(asItIs.getTokenUri()))
          .jwkSetUri(address.forUs(String.valueOf(asItIs.getJwkSetUri())))
          .build();
    } catch (RestClientException | IllegalArgumentException notFound) {
      log.warn(
          "No provider {} at {}: {}", address.issuer(), address.discovery(), notFound.getMessage());
      throw new Refused(Problem.identityUnavailable());
    }
  }
}
