package cn.onestop.kit.openapi;

import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/// Leaves everything that makes the description until somebody asks for it: the start of a service
/// pays nothing for it.
final class WhenAsked implements BeanFactoryPostProcessor {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    for (var name : beans.getBeanDefinitionNames()) {
      var definition = beans.getBeanDefinition(name);
      if (describes(definition)) {
        definition.setLazyInit(true);
      }
    }
  }

  private static boolean describes(BeanDefinition definition) {
    var from = Objects.requireNonNullElse(definition.getFactoryBeanName(), "");
    var type = Objects.requireNonNullElse(definition.getBeanClassName(), "");
    return from.startsWith("org.springdoc.")
        || type.startsWith("org.springdoc.")
        || from.equals(DescriptionConfiguration.class.getName());
  }
}
