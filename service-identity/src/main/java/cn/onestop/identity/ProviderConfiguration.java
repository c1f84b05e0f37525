package cn.onestop.identity;

import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.account.ChangePassword;
import cn.onestop.identity.account.CheckPassword;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.key.SigningKeys;
import cn.onestop.identity.session.EndReason;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Sessions;
import cn.onestop.identity.session.web.SignOut;
import cn.onestop.identity.session.web.StoredSessions;
import cn.onestop.identity.signin.OpenSessions;
import cn.onestop.identity.signin.SignInSlowdown;
import cn.onestop.identity.signin.SignedIn;
import cn.onestop.identity.signin.web.CenterName;
import cn.onestop.identity.signin.web.ChangePasswordForm;
import cn.onestop.identity.signin.web.PasswordSignIn;
import cn.onestop.identity.signin.web.SignInController;
import cn.onestop.identity.signin.web.SignInDestination;
import cn.onestop.identity.token.PortalClient;
import cn.onestop.identity.token.RefreshTokens;
import cn.onestop.identity.token.store.MongoAuthorizations;
import cn.onestop.identity.token.web.ClientSecretDigest;
import cn.onestop.identity.token.web.ProviderClients;
import cn.onestop.identity.token.web.SteadyRefreshTokens;
import cn.onestop.identity.token.web.TokenClaims;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.sealing.KeyedDigests;
import cn.onestop.kit.sealing.Sealing;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The OpenID provider: Spring Authorization Server without HTTP sessions, its stores in MongoDB.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CenterName.class)
class ProviderConfiguration {

  @Bean
  AuthorizationServerSettings providerSettings(ProviderSettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuerUri().toString()).build();
  }

  /// For the secrets of programs; people's passwords have their own.
  @Bean
  PasswordEncoder clientSecrets() {
    return new ClientSecretDigest();
  }

  @Bean
  RegisteredClientRepository providerClients(
      ProviderSettings settings, PasswordEncoder clientSecrets) {
    var secret = settings.portalSecretFile();
    var portal =
        secret == null
            ? null
            : new PortalClient(settings.issuerUri(), secret, settings.sessionLifetime());
    return ProviderClients.of(portal, settings.clients(), clientSecrets);
  }

  @Bean
  MongoAuthorizations authorizations(
      MongoDatabase database,
      Sealing sealing,
      RegisteredClientRepository clients,
      OpenSessions open,
      Sessions sessions,
      EndSessions ending,
      Clock system) {
    return new MongoAuthorizations(
        database,
        sealing,
        clients,
        open,
        StoredSessions::authentication,
        sid ->
            sessions
                .find(sid)
                .ifPresent(
                    session -> ending.end(session, EndReason.TOKEN_REUSED, RequestKey.ANONYMOUS)),
        system);
  }

  @Bean
  OAuth2TokenGenerator<?> tokens(
      SigningKeys keys, Sessions sessions, Accounts accounts, KeyedDigests digests, Clock system) {
    var jwts = new JwtGenerator(new NimbusJwtEncoder(keys));
    jwts.setJwtCustomizer(
        new TokenClaims(
            keys::signing,
            sid -> sessions.find(sid).flatMap(it -> accounts.displayName(it.account()))));
    return new DelegatingOAuth2TokenGenerator(
        jwts, new SteadyRefreshTokens(new RefreshTokens(digests), system));
  }

  @Bean
  StoredSessions storedSessions(OpenSessions open, AccessTrail trail, ProviderSettings settings) {
    return new StoredSessions(open, trail, settings.isSecure());
  }

  @Bean
  SignOut signOut(Sessions sessions, EndSessions ending, StoredSessions storedSessions) {
    return new SignOut(sessions, ending, storedSessions);
  }

  @Bean
  SignInDestination signInDestination(ProviderSettings settings) {
    return new SignInDestination(settings.isSecure());
  }

  /// The provider's own addresses. Left to itself the library would open an HTTP session to
  /// remember who is signed in where; our sessions do that.
  @Bean
  @Order(1)
  SecurityFilterChain providerChain(
      HttpSecurity http,
      StoredSessions storedSessions,
      SignOut signOut,
      SignInDestination destination)
      throws Exception {
    http.oauth2AuthorizationServer(
            provider -> {
              http.securityMatcher(provider.getEndpointsMatcher());
              provider.oidc(
                  oidc -> oidc.logoutEndpoint(logout -> logout.logoutResponseHandler(signOut)));
              provider.withObjectPostProcessor(
                  new ObjectPostProcessor<OAuth2AuthorizationEndpointFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
                      filter.setSessionAuthenticationStrategy((person, request, response) -> {});
                      return filter;
                    }
                  });
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .securityContext(context -> context.securityContextRepository(storedSessions.settledOnly()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(destination))
        .exceptionHandling(errors ->
            errors.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"),
                PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")));
    return http.build();
  }

  /// The pages of the sign-in and what they post to.
  @Bean
  @Order(2)
  SecurityFilterChain signInChain(
      HttpSecurity http,
      ProviderSettings settings,
      StoredSessions storedSessions,
      SignOut signOut,
      SignInDestination destination,
      CheckPassword check,
      ChangePassword change,
      Sessions sessions,
      SignInSlowdown slowdown,
      AccessTrail trail,
      Clock system)
      throws Exception {
    http.securityMatcher("/login/**", "/logout")
        .authenticationProvider(new PasswordSignIn(check, slowdown, trail, system))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(storedSessions))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(protection -> protection.csrfTokenRepository(csrf(settings)))
        .requestCache(cache -> cache.requestCache(destination))
        .formLogin(form ->
            form.loginPage("/login")
                .successHandler(signedIn(destination))
                .failureHandler((request, response, failure) ->
                    response.sendRedirect(SignInController.afterFailure(failure))))
        .addFilterAfter(
            new ChangePasswordForm(sessions, change, slowdown, destination, system),
            UsernamePasswordAuthenticationFilter.class)
        .logout(logout -> logout.addLogoutHandler(signOut).logoutSuccessUrl("/login?signed-out"));
    return http.build();
  }

  private static CookieCsrfTokenRepository csrf(ProviderSettings settings) {
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieName("onestop-csrf");
    csrf.setCookieCustomizer(
        cookie -> cookie.httpOnly(true).secure(settings.isSecure()).sameSite("Lax").path("/"));
    return csrf;
  }

  /// On to where they wanted to go, or first to a new password.
  private static AuthenticationSuccessHandler signedIn(SignInDestination destination) {
    var onward = new SavedRequestAwareAuthenticationSuccessHandler();
    onward.setRequestCache(destination);
    return (request, response, _) -> {
      var authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication != null
          && authentication.getPrincipal() instanceof SignedIn person
          && person.mustChange()) {
        response.sendRedirect("/login/password");
      } else if (authentication != null) {
        onward.onAuthenticationSuccess(request, response, authentication);
      }
    };
  }
}
