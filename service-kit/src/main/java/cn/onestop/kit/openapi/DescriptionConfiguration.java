package cn.onestop.kit.openapi;

import static cn.onestop.kit.signedin.Right.get;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestFingerprint;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.RightsTable;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Locale;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/// Lets a service describe itself at `/v3/api-docs`, where the gateway asks. The description is
/// made when somebody asks for the first time, not at the start.
@AutoConfiguration(before = SpringDocConfiguration.class)
@PropertySource("classpath:cn/onestop/kit/openapi/description.properties")
class DescriptionConfiguration {

  static {
    // Not sent by the caller as such; what they are made from is described by RequestParts.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class,
            Locale.class,
            PageRequest.class,
            IdempotencyKey.class,
            RequestKey.class,
            RequestFingerprint.class,
            ExpectedVersion.class);
  }

  @Bean
  RightsTable descriptionRights() {
    return RightsTable.of(get("/v3/api-docs").anyone(), get("/v3/api-docs.yaml").anyone());
  }

  @Bean
  OpenAPI commonParts(@Value("${spring.application.name:service}") String service) {
    return CommonParts.of(service);
  }

  @Bean
  OperationCustomizer requestParts() {
    return new RequestParts();
  }

  @Bean
  OpenApiCustomizer rightsInWords(ObjectProvider<RightsTable> tables) {
    return new RightsInWords(() -> RightsTable.together(tables.orderedStream().toList()));
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }
}
