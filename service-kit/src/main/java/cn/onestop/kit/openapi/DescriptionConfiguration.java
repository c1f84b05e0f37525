package cn.onestop.kit.openapi;

import static cn.onestop.kit.signedin.Right.get;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.IdempotencyKey;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestFingerprint;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.signedin.StillAllowed;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Locale;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.converters.ModelConverterRegistrar;
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

  @Bean
  static WhenAsked whenAsked() {
    return new WhenAsked();
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
    // Not sent by the caller as such; what they are made from is described instead.
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(
            Caller.class,
            AuditedCall.class,
            StillAllowed.class,
            Locale.class,
            PageRequest.class,
            IdempotencyKey.class,
            RequestKey.class,
            RequestFingerprint.class,
            ExpectedVersion.class);
    return new RequestParts();
  }

  /// @param converters nobody else asks for them, and they are at work once they are there
  @Bean
  OpenApiCustomizer rightsInWords(
      ObjectProvider<RightsTable> tables, ModelConverterRegistrar converters) {
    return new RightsInWords(() -> RightsTable.together(tables.orderedStream().toList()));
  }

  @Bean
  RecordSchemas recordSchemas() {
    return new RecordSchemas();
  }
}
