package cn.onestop.identity.token.web;

import cn.onestop.identity.StartRefused;
import cn.onestop.identity.token.PortalClient;
import cn.onestop.identity.token.ProgramClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/// Who may ask the built-in provider for tokens.
public final class ProviderClients {
  private static final String ROLES = "onestop.roles";
  private static final int SHORTEST_SECRET = 32;

  private ProviderClients() {}

  /// @param portal the gateway, if people sign in in a browser
  public static RegisteredClientRepository of(
      @Nullable PortalClient portal, List<ProgramClient> programs, PasswordEncoder secrets) {
    var clients = new ArrayList<RegisteredClient>();
    clients.add(commandLine());
    if (portal != null) {
      clients.add(portal(portal, secrets));
    }
    programs.forEach(client -> clients.add(program(client, secrets)));
    return new InMemoryRegisteredClientRepository(clients);
  }

  /// What a program's tokens say it may do.
  @SuppressWarnings("unchecked") // Only [#program] writes this setting, and a list of strings.
  static List<String> rolesOf(RegisteredClient client) {
    var roles = (List<String>) client.getClientSettings().getSetting(ROLES);
    return roles == null ? List.of() : roles;
  }

  /// People at a command line. It can keep no secret, so it proves by PKCE (RFC 7636) that the code
  /// is its own, and receives it on the loopback interface at any port (RFC 8252, section 7.3).
  private static RegisteredClient commandLine() {
    return RegisteredClient.withId("center-cli")
        .clientId("center-cli")
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("http://127.0.0.1/callback")
        .scope(OidcScopes.OPENID)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(lifetimes())
        .build();
  }

  /// People in a browser: the gateway holds their tokens, and renews them as long as the session
  /// goes on. It may know how they are addressed.
  private static RegisteredClient portal(PortalClient portal, PasswordEncoder secrets) {
    return RegisteredClient.withId("center-portal")
        .clientId("center-portal")
        .clientSecret(secrets.encode(secretOf("center-portal", portal.secretFile())))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(portal.publicUrl() + "/session/callback")
        .postLogoutRedirectUri(portal.publicUrl() + "/")
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(TokenClaims.LIFETIME)
                .refreshTokenTimeToLive(portal.longest())
                .reuseRefreshTokens(false)
                .build())
        .build();
  }

  private static RegisteredClient program(ProgramClient client, PasswordEncoder secrets) {
    return RegisteredClient.withId(client.id())
        .clientId(client.id())
        .clientSecret(secrets.encode(secretOf(client.id(), client.secretFile())))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .clientSettings(ClientSettings.builder().setting(ROLES, client.roles()).build())
        .tokenSettings(lifetimes())
        .build();
  }

  private static TokenSettings lifetimes() {
    return TokenSettings.builder().accessTokenTimeToLive(TokenClaims.LIFETIME).build();
  }

  private static String secretOf(String client, Path file) {
    try {
      var secret = Files.readString(file).strip();
      if (secret.length() >= SHORTEST_SECRET) {
        return secret;
      }
    } catch (IOException e) {
      // Answered below like a secret that is too short.
    }
    throw new StartRefused(
        "The secret file %s of client %s must be readable and hold at least %d characters."
            .formatted(file, client, SHORTEST_SECRET));
  }
}
