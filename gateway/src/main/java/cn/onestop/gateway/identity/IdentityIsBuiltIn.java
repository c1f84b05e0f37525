package cn.onestop.gateway.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Whether this gateway vouches for people itself: unless the settings name another issuer.
final class IdentityIsBuiltIn implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return isTrueIn(context.getEnvironment());
  }

  static boolean isTrueIn(Environment settings) {
    var issuer = settings.getProperty("onestop.identity.issuer-uri");
    return !StringUtils.hasText(issuer)
        || issuer.equals(settings.getProperty("onestop.public-url"));
  }
}
