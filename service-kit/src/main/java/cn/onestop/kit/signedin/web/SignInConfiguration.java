package cn.onestop.kit.signedin.web;

import cn.onestop.kit.sessions.EndedSessions;
import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.web.ProblemResponses;
import cn.onestop.time.clock.OfficeClock;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Signs callers in by their access token and guards every endpoint by the rights table.
///
/// A service offers its [RightsTable] and its [Posts]; without a table nothing is open, without
/// posts no staff role counts.
@AutoConfiguration(before = ServletWebSecurityAutoConfiguration.class)
@EnableConfigurationProperties(IdentitySettings.class)
class SignInConfiguration {

  /// The service that issues the tokens has the keys at hand, the others fetch them.
  @Bean
  @ConditionalOnMissingBean
  JwtDecoder accessTokens(
      IdentitySettings identity,
      ObjectProvider<JWKSource<SecurityContext>> ownKeys,
      ObjectProvider<EndedSessions> endedSessions) {
    var keys = ownKeys.getIfAvailable();
    var goesOn = new SessionGoesOn(endedSessions);
    return keys == null
        ? TokenDecoders.of(identity, goesOn)
        : TokenDecoders.of(identity, keys, goesOn);
  }

  @Bean
  SignInProblems signInProblems(ProblemResponses problems) {
    return new SignInProblems(problems);
  }

  /// The filters only find out who calls; whether they may is the rights table's business, once the
  /// endpoint is known.
  @Bean
  SecurityFilterChain signIn(HttpSecurity http, SignInProblems problems, Environment environment) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {}).authenticationEntryPoint(problems))
        .exceptionHandling(
            refusals -> refusals.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(open -> {
          if (ManagementPortType.get(environment) != ManagementPortType.DIFFERENT) {
            // Without a port of its own, what is for the operators would be open to the world.
            open.requestMatchers("/actuator/**").denyAll();
          }
          open.anyRequest().permitAll();
        })
        .build();
  }

  @Bean
  WebMvcConfigurer rightsBeforeEverything(
      ObjectProvider<RightsTable> tables,
      ObjectProvider<Posts> posts,
      ObjectProvider<OfficeClock> clock,
      ObjectProvider<JwtDecoder> tokens) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        var guard =
            new RightsGuard(
                RightsTable.together(tables.orderedStream().toList()),
                posts.getIfAvailable(() -> (person, at) -> List.of()),
                clock.getObject()::now,
                tokens.getObject());
        interceptors.addInterceptor(guard).order(0);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Callers());
      }
    };
  }
}
