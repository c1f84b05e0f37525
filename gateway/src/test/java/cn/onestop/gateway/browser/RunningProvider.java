package cn.onestop.gateway.browser;

import cn.onestop.gateway.RunningGateway;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// A real OpenID provider on another site than the gateway, with everything in memory. It gives
/// each refresh token once.
final class RunningProvider implements AutoCloseable {
  static final String ACCOUNT = "staff-1001";
  static final String PASSWORD = "a-password-for-tests";
  static final String SECRET = "a-secret-of-the-portal-0123456789abcdef";

  private final int port;
  private final ConfigurableApplicationContext context;

  private RunningProvider(int port, String... settings) {
    this.port = port;
    this.context = new SpringApplicationBuilder(Application.class).run(settings);
  }

  static RunningProvider start() {
    var port = RunningGateway.freePort();
    return new RunningProvider(
        port,
        "--spring.config.name=no-such-file",
        "--spring.main.banner-mode=off",
        "--spring.cloud.gateway.server.webmvc.form-filter.enabled=false",
        "--server.address=127.0.0.1",
        "--server.port=" + port,
        "--issuer=http://localhost:" + port);
  }

  /// The portal's client may be sent back to this gateway.
  void allow(URI gateway) {
    var clients = context.getBean(RegisteredClientRepository.class);
    var portal = clients.findByClientId("center-portal");
    clients.save(
        RegisteredClient.from(portal)
            .redirectUri(gateway + "/session/callback")
            .postLogoutRedirectUri(gateway + "/")
            .build());
  }

  String issuer() {
    return "http://localhost:" + port;
  }

  ProviderRequests requests() {
    return context.getBean(ProviderRequests.class);
  }

  /// Ends every sign-in, as an administrator can.
  void endSignIns() {
    context.getBean(SignIns.class).endAll();
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration(exclude = MongoAutoConfiguration.class)
  static class Application {

    @Bean
    ProviderRequests requests() {
      return new ProviderRequests();
    }

    @Bean
    FilterRegistrationBean<ProviderRequests> requestsFirst(ProviderRequests requests) {
      var filter = new FilterRegistrationBean<>(requests);
      filter.setOrder(-200);
      return filter;
    }

    @Bean
    OAuth2AuthorizationService signIns() {
      return new SignIns();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()));
    }

    @Bean
    AuthorizationServerSettings settings(Environment environment) {
      return AuthorizationServerSettings.builder()
          .issuer(environment.getRequiredProperty("issuer"))
          .build();
    }

    @Bean
    UserDetailsService accounts() {
      return new InMemoryUserDetailsManager(
          User.withUsername(ACCOUNT).password("{noop}" + PASSWORD).build());
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    RegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(
          RegisteredClient.withId("center-portal")
              .clientId("center-portal")
              .clientSecret("{noop}" + SECRET)
              .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
              .redirectUri("http://127.0.0.1/nobody")
              .scope(OidcScopes.OPENID)
              .scope(OidcScopes.PROFILE)
              .clientSettings(ClientSettings.builder().requireProofKey(true).build())
              .tokenSettings(
                  TokenSettings.builder()
                      .accessTokenTimeToLive(Duration.ofMinutes(5))
                      .reuseRefreshTokens(false)
                      .build())
              .build());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return context -> {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
          context
              .getClaims()
              .audience(List.of("onestop"))
              .claim("roles", List.of("clerk"))
              .claim("sid", "sign-in-1");
        } else {
          context.getClaims().claim("name", "王小明");
        }
      };
    }

    @Bean
    @Order(1)
    SecurityFilterChain provider(HttpSecurity http) throws Exception {
      http.oauth2AuthorizationServer(
              provider -> {
                http.securityMatcher(provider.getEndpointsMatcher());
                provider.oidc(Customizer.withDefaults());
              })
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .exceptionHandling(errors ->
              errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
      return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .csrf(AbstractHttpConfigurer::disable)
          .formLogin(Customizer.withDefaults())
          .build();
    }
  }
}
