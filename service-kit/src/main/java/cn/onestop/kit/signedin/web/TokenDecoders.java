package cn.onestop.kit.signedin.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/// Builds what checks access tokens: signature (RS256 and nothing else), issuer, audience, time, a
/// subject.
///
/// The issuer's keys are fetched with the first token, so a service starts and serves the public
/// without it.
final class TokenDecoders {
  /// Clocks of two machines may differ by this much; a token lives five minutes.
  private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(10);

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration READ = Duration.ofSeconds(3);
  private static final Duration OUTAGE = Duration.ofHours(1);
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(5);
  private static final int LARGEST_KEY_SET = 100_000;

  private TokenDecoders() {}

  static JwtDecoder of(IdentitySettings identity, OAuth2TokenValidator<Jwt> further) {
    return new SupplierJwtDecoder(() -> {
      var keys = identity.jwkSetUri();
      return keys == null
          ? checked(
              NimbusJwtDecoder.withIssuerLocation(identity.issuerUri())
                  .jwsAlgorithm(SignatureAlgorithm.RS256)
                  .build(),
              identity,
              further)
          : of(identity, keySet(keys), further);
    });
  }

  /// For a service that has the keys at hand.
  static JwtDecoder of(
      IdentitySettings identity,
      JWKSource<SecurityContext> keys,
      OAuth2TokenValidator<Jwt> further) {
    return checked(
        NimbusJwtDecoder.withJwkSource(keys).jwsAlgorithm(SignatureAlgorithm.RS256).build(),
        identity,
        further);
  }

  private static JwtDecoder checked(
      NimbusJwtDecoder decoder, IdentitySettings identity, OAuth2TokenValidator<Jwt> further) {
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(CLOCK_DIFFERENCE),
            new JwtIssuerValidator(identity.issuerUri()),
            new JwtAudienceValidator(identity.audience()),
            hasSubjectAndEnd(),
            further));
    return decoder;
  }

  /// Keeps the keys, goes on with them for an hour while the issuer is away, and does not ask it
  /// for every token that names a key nobody knows.
  private static JWKSource<SecurityContext> keySet(String address) {
    try {
      var patient =
          new DefaultResourceRetriever(
              (int) CONNECT.toMillis(), (int) READ.toMillis(), LARGEST_KEY_SET);
      return JWKSourceBuilder.create(URI.create(address).toURL(), patient)
          .outageTolerant(OUTAGE.toMillis())
          .rateLimited(BETWEEN_REQUESTS.toMillis())
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("Not an address: " + address, e);
    }
  }

  /// A token without a person, or one that never ends, is none of ours.
  private static OAuth2TokenValidator<Jwt> hasSubjectAndEnd() {
    var error = new OAuth2Error("invalid_token", "The token names no person or no end", null);
    return token ->
        token.getSubject() == null || token.getExpiresAt() == null
            ? OAuth2TokenValidatorResult.failure(error)
            : OAuth2TokenValidatorResult.success();
  }
}
