package cn.onestop.gateway.identity;

import cn.onestop.gateway.settings.GatewaySettings;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
///
/// What it keeps lies behind four beans, [Accounts], the clients, the authorizations and the
/// session; another store means another bean.
@Configuration(proxyBeanMethods = false)
@Conditional(IdentityIsBuiltIn.class)
@Import(SignInController.class)
public class BuiltInProviderConfiguration {

  @Bean
  RSAKey signingKey(GatewaySettings settings) {
    var file = settings.identity().signingKeyFile();
    if (file == null) {
      throw new StartRefused(
          "The built-in sign-in needs a signing key: set onestop.identity.signing-key-file"
              + " (ONESTOP_IDENTITY_SIGNING_KEY_FILE), or name another provider in"
              + " onestop.identity.issuer-uri.");
    }
    if (settings.identity().createSigningKey()) {
      SigningKeyFile.createIfMissing(file);
    }
    return SigningKeyFile.read(file);
  }

  @Bean
  JWKSource<SecurityContext> signingKeys(RSAKey signingKey) {
    return new ImmutableJWKSet<>(new JWKSet(signingKey));
  }

  @Bean
  AuthorizationServerSettings providerSettings(GatewaySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.publicUrl().toString()).build();
  }

  /// For the secrets of programs; people's passwords have [PasswordHash].
  @Bean
  PasswordEncoder clientSecrets() {
    return new ClientSecretDigest();
  }

  @Bean
  RegisteredClientRepository providerClients(
      GatewaySettings settings, PasswordEncoder clientSecrets) {
    return ProviderClients.of(settings.identity(), clientSecrets);
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
  Accounts accounts(GatewaySettings settings) {
    var file = settings.identity().accountsFile();
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
      HttpSecurity http, Accounts accounts, SignInDestination destination, GatewaySettings settings)
      throws Exception {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("onestop-csrf");
    csrf.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(isSecure(settings)).sameSite("Lax").path("/"));
    http.securityMatcher("/login", "/logout")
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
  SignInDestination signInDestination(GatewaySettings settings) {
    return new SignInDestination(isSecure(settings));
  }

  private static boolean isSecure(GatewaySettings settings) {
    return "https".equals(settings.publicUrl().getScheme());
  }
}
