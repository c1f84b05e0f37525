package cn.onestop.identity.token.web;

import cn.onestop.identity.token.RefreshTokens;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/// Gives out the successor that [RefreshTokens] derives, and during the grace the present one
/// again.
public final class SteadyRefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
  private final RefreshTokens tokens;
  private final InstantSource system;

  public SteadyRefreshTokens(RefreshTokens tokens, InstantSource system) {
    this.tokens = tokens;
    this.system = system;
  }

  @Override
  public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
    if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())
        || !context
            .getRegisteredClient()
            .getAuthorizationGrantTypes()
            .contains(AuthorizationGrantType.REFRESH_TOKEN)) {
      return null;
    }
    var authorization = Objects.requireNonNull(context.getAuthorization());
    var present = authorization.getRefreshToken();
    if (present != null && authorization.getAttribute(RefreshTokens.IN_GRACE) != null) {
      return present.getToken();
    }
    Long generation = authorization.getAttribute(RefreshTokens.GENERATION);
    var now = system.instant();
    return new OAuth2RefreshToken(
        tokens.value(authorization.getId(), generation == null ? 1 : generation + 1),
        now,
        now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive()));
  }
}
