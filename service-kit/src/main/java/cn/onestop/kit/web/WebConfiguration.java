package cn.onestop.kit.web;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service its HTTP conventions by being on the class path.
@AutoConfiguration(before = {WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class})
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {
  static final ProblemTexts TEXTS = new ProblemTexts("cn/onestop/kit/web/problems");

  /// Who may not call at all is told that first.
  private static final int AFTER_THE_RIGHTS = 100;

  @Bean
  ProblemTexts kitProblemTexts() {
    return TEXTS;
  }

  @Bean
  Words words(ObjectProvider<ProblemTexts> texts) {
    return new Words(texts.stream().toList());
  }

  @Bean
  ProblemResponses problemResponses(Words words, JsonMapper json) {
    return new ProblemResponses(words, json);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemResponses problems) {
    return new ProblemAdvice(problems);
  }

  @Bean
  ProblemErrorController problemErrorController(ProblemResponses problems) {
    return new ProblemErrorController(problems);
  }

  @Bean
  NextPageLink nextPageLink() {
    return new NextPageLink();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Bean
  JsonConventions jsonConventions() {
    return new JsonConventions();
  }

  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(ProblemResponses problems, WebSettings settings) {
    var registration = new FilterRegistrationBean<>(new EdgeFilter(problems, settings));
    // Outside everything but the character encoding, the security filters included.
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  @Bean
  WebMvcConfigurer requestConventions(JsonMapper json) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new KeyArguments(new Fingerprints(json)));
        resolvers.add(new PageArguments());
      }

      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new EveryPostHasItsKey()).order(AFTER_THE_RIGHTS);
      }
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> noTomcatPages() {
    return tomcat ->
        tomcat.addContextCustomizers(context -> {
          if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemErrorReportValve.class.getName());
          }
        });
  }
}
