package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Gives every service with a database its copy of the offices.
@AutoConfiguration
@ConditionalOnProperty("onestop.database")
class OfficesConfiguration {

  @Bean
  ViewReader<OfficeCopy> officesCopy(ViewRegistry views) {
    return views.run(new OfficesView());
  }

  @Bean
  Offices offices(ViewReader<OfficeCopy> officesCopy) {
    return new Offices(officesCopy);
  }

  @Bean
  @ConditionalOnMissingBean
  Posts posts(ViewReader<OfficeCopy> officesCopy) {
    return new CopiedPosts(officesCopy);
  }
}
