package cn.onestop.identity;

import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.account.store.AccountsFile;
import cn.onestop.identity.account.store.PasswordHash;
import cn.onestop.identity.key.SigningKeyFile;
import cn.onestop.identity.signin.SignInSlowdown;
import cn.onestop.identity.signin.web.CenterName;
import cn.onestop.identity.signin.web.PasswordSignIn;
import cn.onestop.identity.signin.web.SignInController;
import cn.onestop.identity.signin.web.SignInDestination;
import cn.onestop.identity.token.store.IssuedAuthorizations;
import cn.onestop.identity.token.web.ClientSecretDigest;
import cn.onestop.identity.token.web.ProviderClients;
import cn.onestop.identity.token.web.TokenClaims;
import cn.onestop.kit.signedin.RightsTable;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The small OpenID provider for a center that has none.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ProviderSettings.class, CenterName.class})
class ProviderConfiguration {

  @Bean
  RightsTable identityRights() {
    return IdentityRights.TABLE;
  }

  @Bean
  RSAKey signingKey(ProviderSettings settings) {
    var file = settings.signingKeyFile();
    if (file == null) {
      throw new StartRefused(
          "The built-in sign-in needs a signing key: set onestop.identity.signing-key-file"
              + " (ONESTOP_IDENTITY_SIGNING_KEY_FILE).");
    }
    if (settings.createSigningKey()) {
      SigningKeyFile.createIfMissing(file);
    }
    return SigningKeyFile.read(file);
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(RSAKey signingKey) {
    return new ImmutableJWKSet<>(new JWKSet(signingKey));
  }

  @Bean
  AuthorizationServerSettings providerSettings(ProviderSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuerUri().toString()).build();
  }

  /// For the secrets of programs; people's passwords have [PasswordHash].
  @Bean
  PasswordEncoder clientSecrets() {
    return new ClientSecretDigest();
  }

  @Bean
  RegisteredClientRepository providerClients(
      ProviderSettings settings, PasswordEncoder clientSecrets) {
    return ProviderClients.of(settings.clients(), clientSecrets);
  }

  @Bean
  OAuth2AuthorizationService issuedAuthorizations() {
    return new IssuedAuthorizations(Clock.systemUTC());
  }

  @Bean
  TokenClaims tokenClaims() {
    return new TokenClaims();
  }

  /// No accounts unless someone has put them in a file.
  @Bean
  Accounts accounts(ProviderSettings settings) {
    var file = settings.accountsFile();
    return file == null
        ? name -> Optional.empty()
        : AccountsFile.read(file, PasswordHash.encoder());
  }

  /// The provider's own addresses.
  @Bean
  @Order(1)
  SecurityFilterChain providerChain(HttpSecurity http, SignInDestination destination)
      throws Exception {
    http.oauth2AuthorizationServer(
            provider -> {
              http.securityMatcher(provider.getEndpointsMatcher());
              provider.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .requestCache(cache -> cache.requestCache(destination))
        .exceptionHandling(errors ->
            errors.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")));
    return http.build();
  }

  /// The sign-in page and what it posts to.
  @Bean
  @Order(2)
  SecurityFilterChain signInChain(
      HttpSecurity http,
      Accounts accounts,
      SignInDestination destination,
      ProviderSettings settings)
      throws Exception {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("onestop-csrf");
    csrf.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(settings.isSecure()).sameSite("Lax").path("/"));
    http.securityMatcher("/login/**", "/logout")
        .authenticationProvider(
            new PasswordSignIn(
                accounts, PasswordHash.encoder(), new SignInSlowdown(Clock.systemUTC())))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(protection -> protection.csrfTokenRepository(csrf))
        .requestCache(cache -> cache.requestCache(destination))
        .formLogin(form ->
            form.loginPage("/login")
                .failureHandler((request, response, failure) ->
                    response.sendRedirect(SignInController.afterFailure(failure))))
        .logout(logout -> logout.logoutSuccessUrl("/login?signed-out"));
    return http.build();
  }

  @Bean
  SignInDestination signInDestination(ProviderSettings settings) {
    return new SignInDestination(settings.isSecure());
  }
}
