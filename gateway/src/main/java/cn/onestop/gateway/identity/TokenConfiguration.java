package cn.onestop.gateway.identity;

import cn.onestop.gateway.pages.ContentPolicy;
import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.ProblemWriter;
import cn.onestop.gateway.settings.GatewaySettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
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

  /// The built-in provider's key is at hand; another issuer's are fetched when first needed, so
  /// that the gateway starts without it.
  @Bean
  JwtDecoder accessTokens(GatewaySettings settings, ObjectProvider<RSAKey> signingKey) {
    var key = signingKey.getIfAvailable();
    if (key != null) {
      return checked(ofKey(key), settings.publicUrl());
    }
    var identity = settings.identity();
    var issuer = Objects.requireNonNull(identity.issuerUri());
    return new SupplierJwtDecoder(() -> {
      var keys = identity.jwkSetUri();
      return checked(
          keys == null
              ? NimbusJwtDecoder.withIssuerLocation(issuer.toString()).build()
              : NimbusJwtDecoder.withJwkSetUri(keys.toString()).build(),
          issuer);
    });
  }

  private static NimbusJwtDecoder ofKey(RSAKey key) {
    try {
      return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JwtDecoder checked(NimbusJwtDecoder decoder, URI issuer) {
    OAuth2TokenValidator<Jwt> forUs =
        new JwtClaimValidator<List<String>>(
            JwtClaimNames.AUD, aud -> aud != null && aud.contains(TokenClaims.AUDIENCE));
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer.toString()), forUs));
    return decoder;
  }
}
