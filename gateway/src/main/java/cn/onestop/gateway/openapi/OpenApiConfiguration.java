package cn.onestop.gateway.openapi;

import cn.onestop.gateway.settings.GatewaySettings;
import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the merged description.
@Configuration(proxyBeanMethods = false)
@Import(OpenApiController.class)
public class OpenApiConfiguration {

  @Bean
  ServiceDescriptions serviceDescriptions(GatewaySettings settings, HttpClient serviceClient) {
    return new ServiceDescriptions(settings.gateway(), serviceClient, System::nanoTime);
  }
}
