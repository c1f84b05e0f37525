package cn.onestop.kit.signedin.web;

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

  private TokenDecoders() {}

  static JwtDecoder of(IdentitySettings identity) {
    return new SupplierJwtDecoder(() -> build(identity));
  }

  private static JwtDecoder build(IdentitySettings identity) {
    var keys = identity.jwkSetUri();
    var builder =
        keys == null
            ? NimbusJwtDecoder.withIssuerLocation(identity.issuerUri())
            : NimbusJwtDecoder.withJwkSetUri(keys);
    var decoder = builder.jwsAlgorithm(SignatureAlgorithm.RS256).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(CLOCK_DIFFERENCE),
            new JwtIssuerValidator(identity.issuerUri()),
            new JwtAudienceValidator(identity.audience()),
            hasSubjectAndEnd()));
    return decoder;
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
