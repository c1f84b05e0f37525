package cn.onestop.kit.audit.web;

import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.audit.EraseReasons;
import cn.onestop.kit.audit.ReadAudit;
import cn.onestop.kit.audit.ReadReason;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets every service with a database note its refusals and show its audit.
@AutoConfiguration
@ConditionalOnProperty("onestop.database")
class AuditWebConfiguration {

  private static final int BEFORE_THE_RIGHTS = -100;

  @Bean
  AuditController auditController(ReadAudit audit, ReadReason reasons, EraseReasons erasing) {
    return new AuditController(audit, reasons, erasing);
  }

  @Bean
  WebMvcConfigurer auditedCalls(ObjectProvider<AuditTrail> trail, ObjectProvider<Clock> system) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors
            .addInterceptor(
                new RefusalsNoted(trail.getObject(), new AuditedCalls(system.getObject())))
            .order(BEFORE_THE_RIGHTS);
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AuditedCalls(system.getObject()));
      }
    };
  }
}
