package cn.onestop.gateway.identity;

import cn.onestop.gateway.pages.ContentPolicy;
import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.ProblemWriter;
import cn.onestop.gateway.settings.GatewaySettings;
import cn.onestop.gateway.settings.IdentitySettings;
import cn.onestop.gateway.settings.RoutingSettings;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/// Lets requests with a good token and requests without any go on to the services, which decide
/// what either may do; a bad token ends here.
@Configuration(proxyBeanMethods = false)
public class TokenConfiguration {
  /// Every service of the center accepts tokens for this audience, and no others.
  private static final String AUDIENCE = "onestop";

  private static final Duration OUTAGE = Duration.ofHours(1);
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(5);

  @Bean
  @Order(3)
  SecurityFilterChain serviceChain(HttpSecurity http) throws Exception {
    http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable) // No cookie counts here, only the token.
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers.contentSecurityPolicy(
                policy -> policy.policyDirectives(ContentPolicy.OWN_FILES_ONLY)))
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> {})
                .authenticationEntryPoint((request, response, failure) ->
                    ProblemWriter.write(request, response, Problem.invalidToken())));
    return http.build();
  }

  /// Keys are fetched when first needed, so that the gateway starts without the provider: the
  /// built-in one's from its instances, another issuer's from where the settings or its own
  /// description say.
  @Bean
  JwtDecoder accessTokens(GatewaySettings settings) {
    return settings.identityIsBuiltIn()
        ? checked(ofProvider(settings.gateway()), settings.publicUrl())
        : new SupplierJwtDecoder(() -> ofIssuer(settings.identity()));
  }

  private static NimbusJwtDecoder ofProvider(RoutingSettings routing) {
    var instances =
        routing.services().stream()
            .filter(RoutingSettings.Service::provider)
            .flatMap(service -> service.instances().stream())
            .toList();
    return NimbusJwtDecoder.withJwkSource(
            JWKSourceBuilder.create(anyAddress(), new ProviderKeys(instances))
                .outageTolerant(OUTAGE.toMillis())
                .rateLimited(BETWEEN_REQUESTS.toMillis())
                .build())
        .jwsAlgorithm(SignatureAlgorithm.RS256)
        .build();
  }

  /// The library wants one address; [ProviderKeys] knows better.
  private static URL anyAddress() {
    try {
      return URI.create("http://service-identity" + ProviderKeys.PATH).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtDecoder ofIssuer(IdentitySettings identity) {
    var issuer = Objects.requireNonNull(identity.issuerUri());
    var keys = identity.jwkSetUri();
    return checked(
        keys == null
            ? NimbusJwtDecoder.withIssuerLocation(issuer.toString()).build()
            : NimbusJwtDecoder.withJwkSetUri(keys.toString()).build(),
        issuer);
  }

  private static JwtDecoder checked(NimbusJwtDecoder decoder, URI issuer) {
    OAuth2TokenValidator<Jwt> forUs =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, aud -> aud != null && aud.contains(AUDIENCE));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer.toString()), forUs));
    return decoder;
  }
}
