package cn.onestop.gateway.pages;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The pages: the portal's, or the plain one where it is missing.
@Configuration(proxyBeanMethods = false)
@Import({HomeController.class, PortalController.class, StyleController.class})
public class PagesConfiguration {
  private static final Duration FOR_GOOD = Duration.ofDays(365);

  /// A file of the portal has a part of its digest in its name: it may be kept and never asked for
  /// again.
  @Bean
  WebMvcConfigurer portalFiles(@Value("${onestop.portal}") String portal) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations(portal + "assets/")
            .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
      }
    };
  }
}
