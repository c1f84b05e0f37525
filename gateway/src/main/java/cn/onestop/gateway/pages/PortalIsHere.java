package cn.onestop.gateway.pages;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether the portal is part of this program; it can be built without.
class PortalIsHere implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return new DefaultResourceLoader()
        .getResource(context.getEnvironment().getRequiredProperty("onestop.portal") + "index.html")
        .exists();
  }

  /// The other case.
  static final class Not extends PortalIsHere {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !super.matches(context, metadata);
    }
  }
}
