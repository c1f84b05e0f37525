package cn.onestop.identity.token.web;

import cn.onestop.identity.signin.web.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What a token says besides who it is about: what they may do (`roles`) and in which sign-in it
/// was given (`sid`), so that a sign-in can be ended before its tokens expire.
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /// Every service of the center accepts tokens for this audience, and no others.
  static final String AUDIENCE = "onestop";

  /// Short, because a token cannot be taken back without asking someone.
  static final Duration LIFETIME = Duration.ofMinutes(5);

  @Override
  public void customize(JwtEncodingContext context) {
    var claims = context.getClaims();
    Authentication principal = Objects.requireNonNull(context.getPrincipal());
    if (principal.getPrincipal() instanceof SignedIn person) {
      claims.claim("roles", person.roles()).claim("sid", person.sessionId());
    } else {
      // A program has no sign-in; ending its tokens means ending the program's.
      var client = context.getRegisteredClient();
      claims.claim("roles", ProviderClients.rolesOf(client)).claim("sid", client.getClientId());
    }
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(List.of(AUDIENCE));
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      claims.claims(all -> all.put(JwtClaimNames.EXP, issuedAt(all).plus(LIFETIME)));
    }
  }

  private static Instant issuedAt(Map<String, Object> claims) {
    return (Instant) Objects.requireNonNull(claims.get(JwtClaimNames.IAT));
  }
}
