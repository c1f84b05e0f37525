package cn.onestop.gateway.browser;

import static java.util.Objects.requireNonNull;

import cn.onestop.gateway.problem.Problem;
import cn.onestop.gateway.problem.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// The OpenID provider, as the gateway's own client there sees it: authorization code with PKCE,
/// and refresh. The protocol is Spring Security's.
final class Provider {
  private static final Logger log = LoggerFactory.getLogger(Provider.class);

  /// What a provider answers when it may do better later. Its connection failing is the first.
  private static final Set<String> AWAY =
      Set.of("invalid_token_response", "server_error", "temporarily_unavailable");

  /// What a provider answers when a sign-in is over: RFC 6749, section 5.2.
  private static final Set<String> OVER = Set.of("invalid_grant", "invalid_token");

  private final ProviderDescription description;
  private final ProviderCalls calls;
  private final JwtDecoder accessTokens;
  private final OidcAuthorizationCodeAuthenticationProvider codeExchange;
  private final Clock clock;

  /// @param accessTokens the same check that tokens at the door have to pass
  Provider(
      ProviderDescription description, ProviderCalls calls, JwtDecoder accessTokens, Clock clock) {
    this.description = description;
    this.calls = calls;
    this.accessTokens = accessTokens;
    this.clock = clock;
    var users = new OidcUserService();
    users.setRetrieveUserInfo(_ -> false);
    this.codeExchange = new OidcAuthorizationCodeAuthenticationProvider(calls.codes(), users);
    this.codeExchange.setJwtDecoderFactory(calls.idTokens());
  }

  /// A sign-in that begins: what the browser keeps of it, and where it goes.
  record Beginning(SignInAttempt attempt, String address) {}

  Beginning begin(HttpServletRequest request, String to) {
    var client = description.client();
    var resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            id -> id.equals(client.getRegistrationId()) ? client : null);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    var asked = requireNonNull(resolver.resolve(request, client.getRegistrationId()));
    var attempt =
        new SignInAttempt(
            requireNonNull(asked.getState()),
            requireNonNull(asked.<String>getAttribute(OidcParameterNames.NONCE)),
            requireNonNull(asked.<String>getAttribute(PkceParameterNames.CODE_VERIFIER)),
            to,
            clock.instant().plus(SignInAttempt.LASTS));
    return new Beginning(attempt, asked.getAuthorizationRequestUri());
  }

  /// The provider's answer to a sign-in, exchanged for tokens.
  ///
  /// @param issuer who says it has answered (RFC 9207), if it says so
  SessionTokens complete(SignInAttempt attempt, String code, @Nullable String issuer) {
    var client = description.client();
    if (issuer != null && !issuer.equals(client.getProviderDetails().getIssuerUri())) {
      throw failed("another issuer answered");
    }
    try {
      var done =
          (OAuth2LoginAuthenticationToken)
              codeExchange.authenticate(
                  new OAuth2LoginAuthenticationToken(
                      client,
                      new OAuth2AuthorizationExchange(
                          request(client, attempt),
                          OAuth2AuthorizationResponse.success(code)
                              .state(attempt.state())
                              .redirectUri(requireNonNull(client.getRedirectUri()))
                              .build())));
      if (done == null || !(done.getPrincipal() instanceof OidcUser user)) {
        throw failed("no ID token came");
      }
      return tokens(
          requireNonNull(done.getAccessToken()), done.getRefreshToken(), user.getIdToken());
    } catch (OAuth2AuthenticationException refused) {
      throw AWAY.contains(refused.getError().getErrorCode())
          ? away("The provider gave no tokens", refused)
          : failed(refused.getError().toString());
    } catch (BadJwtException strange) {
      throw failed("its access token is none of ours: " + strange.getMessage());
    } catch (JwtException keysMissing) {
      throw away("The provider's keys cannot be had", keysMissing);
    }
  }

  private static OAuth2AuthorizationRequest request(
      ClientRegistration client, SignInAttempt attempt) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .clientId(client.getClientId())
        .authorizationUri(requireNonNull(client.getProviderDetails().getAuthorizationUri()))
        .redirectUri(client.getRedirectUri())
        .scopes(client.getScopes())
        .state(attempt.state())
        .attributes(
            Map.of(
                OidcParameterNames.NONCE, attempt.nonce(),
                PkceParameterNames.CODE_VERIFIER, attempt.verifier(),
                OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId()))
        .build();
  }

  /// The next tokens of a sign-in.
  ///
  /// @throws SignInOver if the provider has ended it
  /// @throws ProviderAway if it gives no answer
  SessionTokens refresh(SessionTokens last) throws SignInOver {
    if (last.refreshToken() == null) {
      throw new SignInOver("no refresh token");
    }
    var now = clock.instant();
    try {
      var answer =
          calls
              .refreshes()
              .getTokenResponse(
                  new OAuth2RefreshTokenGrantRequest(
                      description.client(),
                      new OAuth2AccessToken(
                          OAuth2AccessToken.TokenType.BEARER,
                          last.accessToken(),
                          now.minusSeconds(1),
                          now),
                      new OAuth2RefreshToken(last.refreshToken(), null)));
      var claims = accessTokens.decode(answer.getAccessToken().getTokenValue());
      if (!last.subject().equals(claims.getSubject())) {
        throw new SignInOver("another person's token came");
      }
      return tokens(
          claims,
          last.name(),
          answer.getRefreshToken() == null
              ? last.refreshToken()
              : answer.getRefreshToken().getTokenValue(),
          Objects.toString(
              answer.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN), last.idToken()));
    } catch (OAuth2AuthorizationException refused) {
      if (OVER.contains(refused.getError().getErrorCode())) {
        throw new SignInOver(refused.getError().getErrorCode());
      }
      throw new ProviderAway("Refresh was not answered", refused);
    } catch (Refused | JwtException notNow) {
      throw new ProviderAway("Refresh was not possible", notNow);
    }
  }

  private SessionTokens tokens(
      OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, OidcIdToken id) {
    var claims = accessTokens.decode(access.getTokenValue());
    if (!Objects.equals(claims.getSubject(), id.getSubject())) {
      throw failed("ID token and access token are of two people");
    }
    var name = id.getFullName() == null ? id.getPreferredUsername() : id.getFullName();
    return tokens(
        claims,
        Objects.requireNonNullElse(name, id.getSubject()),
        refresh == null ? null : refresh.getTokenValue(),
        id.getTokenValue());
  }

  private SessionTokens tokens(
      Jwt access, String name, @Nullable String refreshToken, String idToken) {
    var subject = access.getSubject();
    var until = access.getExpiresAt();
    if (subject == null || until == null) {
      throw new BadJwtException("The access token names no person or no end");
    }
    var roles = access.getClaimAsStringList("roles");
    return new SessionTokens(
        subject,
        name,
        roles == null ? List.of() : roles,
        Objects.toString(access.getClaimAsString("sid"), ""),
        access.getTokenValue(),
        SessionTokens.freshUntil(sinceOf(access), until),
        until,
        refreshToken,
        idToken);
  }

  private Instant sinceOf(Jwt access) {
    var now = clock.instant();
    var issued = access.getIssuedAt();
    return issued == null || issued.isAfter(now) ? now : issued;
  }

  private static Refused failed(String reason) {
    log.warn("A sign-in was not completed: {}", reason);
    return new Refused(Problem.signInFailed());
  }

  private static Refused away(String what, Exception cause) {
    log.warn("{}: {}", what, cause.getMessage());
    return new Refused(Problem.identityUnavailable());
  }
}
