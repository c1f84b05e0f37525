package cn.onestop.identity.token.store;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// What the provider has handed out and may be asked about again: codes until they are exchanged,
/// tokens until they expire. In memory, and bounded; the library's own store in memory never
/// forgets.
///
/// After a restart, or at another instance, codes under way are unknown and people sign in again;
/// tokens stay good, because services check them by the key alone.
public final class IssuedAuthorizations implements OAuth2AuthorizationService {
  private static final int KEPT = 5_000;
  private static final List<Class<? extends AbstractOAuth2Token>> KINDS =
      List.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OidcIdToken.class);

  private final Clock clock;
  private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>();

  public IssuedAuthorizations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void save(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
    byId.put(authorization.getId(), authorization);
    forget();
  }

  /// The eldest first, and only as far as there is something to forget.
  private void forget() {
    var now = clock.instant();
    var eldestFirst = byId.values().iterator();
    while (eldestFirst.hasNext()) {
      var eldest = eldestFirst.next();
      if (byId.size() <= KEPT && now.isBefore(endOf(eldest))) {
        return;
      }
      eldestFirst.remove();
    }
  }

  private static Instant endOf(OAuth2Authorization authorization) {
    return tokensOf(authorization)
        .map(AbstractOAuth2Token::getExpiresAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private static Stream<AbstractOAuth2Token> tokensOf(OAuth2Authorization authorization) {
    return KINDS.stream()
        .map(authorization::getToken)
        .filter(Objects::nonNull)
        .map(OAuth2Authorization.Token::getToken);
  }

  @Override
  public synchronized void remove(OAuth2Authorization authorization) {
    byId.remove(authorization.getId());
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findById(String id) {
    return byId.get(id);
  }

  @Override
  public synchronized @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType type) {
    return byId.values().stream()
        .filter(authorization ->
            tokensOf(authorization)
                .anyMatch(held -> isOf(held, type) && held.getTokenValue().equals(token)))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOf(AbstractOAuth2Token held, @Nullable OAuth2TokenType type) {
    if (type == null) {
      return true;
    }
    return switch (held) {
      case OAuth2AuthorizationCode code -> type.getValue().equals("code");
      case OAuth2AccessToken token -> type.equals(OAuth2TokenType.ACCESS_TOKEN);
      case OidcIdToken token -> type.getValue().equals(OidcParameterNames.ID_TOKEN);
      default -> false;
    };
  }
}
