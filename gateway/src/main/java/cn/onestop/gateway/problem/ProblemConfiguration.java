package cn.onestop.gateway.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Puts problems wherever something can be refused: handlers, filters, the server itself.
@Configuration(proxyBeanMethods = false)
@Import(ProblemErrorController.class)
public class ProblemConfiguration {

  @Bean
  ProblemResolver problemResolver() {
    return new ProblemResolver();
  }

  /// Last, so that our valve is the innermost and reports before Boot's HTML one.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemValve() {
    return factory ->
        factory.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.getPipeline().addValve(new ProblemValve());
          }
        });
  }
}
