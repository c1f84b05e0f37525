package cn.onestop.gateway;

import cn.onestop.gateway.browser.BrowserConfiguration;
import cn.onestop.gateway.identity.BuiltInProviderConfiguration;
import cn.onestop.gateway.identity.TokenConfiguration;
import cn.onestop.gateway.openapi.OpenApiConfiguration;
import cn.onestop.gateway.pages.PagesConfiguration;
import cn.onestop.gateway.problem.ProblemConfiguration;
import cn.onestop.gateway.routing.RoutingConfiguration;
import cn.onestop.gateway.settings.GatewaySettings;
import cn.onestop.gateway.trace.TraceFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Starts the gateway. What Boot would bring by itself, an account with a made-up password and a
/// signing key that is gone after a restart, is left out; so is the store where no browser signs
/// in.
@SpringBootConfiguration
@EnableAutoConfiguration(
    exclude = {
      MongoAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      OAuth2AuthorizationServerAutoConfiguration.class,
      OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
@EnableConfigurationProperties(GatewaySettings.class)
@Import({
  TraceFilter.class,
  ProblemConfiguration.class,
  TokenConfiguration.class,
  BuiltInProviderConfiguration.class,
  RoutingConfiguration.class,
  OpenApiConfiguration.class,
  PagesConfiguration.class,
  BrowserConfiguration.class
})
public class GatewayApplication {

  static void main(String[] args) {
    SpringApplication.run(GatewayApplication.class, args);
  }
}
