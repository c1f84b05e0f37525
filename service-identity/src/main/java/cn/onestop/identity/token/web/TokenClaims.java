package cn.onestop.identity.token.web;

import cn.onestop.identity.signin.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/// What a token says besides who it is about: what they may do (`roles`) and in which sign-in it
/// was given (`sid`), so that a sign-in can be ended before its tokens expire. An ID token for a
/// client that may know it also says how the person is addressed; access tokens, which go
/// everywhere, never do.
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /// Every service of the center accepts tokens for this audience, and no others.
  static final String AUDIENCE = "onestop";

  /// Short, because a token cannot be taken back without telling everyone.
  static final Duration LIFETIME = Duration.ofMinutes(5);

  private final Supplier<String> signingKey;
  private final Function<String, Optional<String>> displayNames;

  /// @param signingKey the `kid` of the key that signs now
  /// @param displayNames how whoever is signed in in a session is addressed
  public TokenClaims(Supplier<String> signingKey, Function<String, Optional<String>> displayNames) {
    this.signingKey = signingKey;
    this.displayNames = displayNames;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    context.getJwsHeader().keyId(signingKey.get());
    var claims = context.getClaims();
    Authentication principal = Objects.requireNonNull(context.getPrincipal());
    var isIdToken = OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue());
    if (principal.getPrincipal() instanceof SignedIn person) {
      claims.claim("roles", new ArrayList<>(person.roles())).claim("sid", person.sid());
      if (isIdToken && context.getRegisteredClient().getScopes().contains(OidcScopes.PROFILE)) {
        displayNames
            .apply(person.sid())
            .ifPresent(name -> claims.claim(StandardClaimNames.NAME, name));
      }
    } else {
      // A program has no sign-in; ending its tokens means ending the program's.
      var client = context.getRegisteredClient();
      claims
          .claim("roles", new ArrayList<>(ProviderClients.rolesOf(client)))
          .claim("sid", client.getClientId());
    }
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(new ArrayList<>(List.of(AUDIENCE)));
    } else if (isIdToken) {
      claims.claims(all -> all.put(JwtClaimNames.EXP, issuedAt(all).plus(LIFETIME)));
    }
  }

  private static Instant issuedAt(Map<String, Object> claims) {
    return (Instant) Objects.requireNonNull(claims.get(JwtClaimNames.IAT));
  }
}
