package cn.onestop.kit.offices;

import cn.onestop.kit.signedin.Posts;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Gives every service with a database its copy of the offices and the staff.
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
  ViewReader<PersonCopy> peopleCopy(ViewRegistry views) {
    return views.run(new PeopleView());
  }

  @Bean
  People people(ViewReader<PersonCopy> peopleCopy) {
    return new People(peopleCopy);
  }

  @Bean
  Holdings holdings(ViewReader<OfficeCopy> officesCopy, People people) {
    return new Holdings(officesCopy, people);
  }

  @Bean
  @ConditionalOnMissingBean
  Posts posts(Holdings holdings, People people) {
    return new CopiedPosts(holdings, people);
  }
}
