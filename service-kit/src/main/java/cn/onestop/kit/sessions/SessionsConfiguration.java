package cn.onestop.kit.sessions;

import cn.onestop.kit.views.ViewRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Lets every service with a database know which sessions have ended.
@AutoConfiguration
@ConditionalOnProperty("onestop.database")
class SessionsConfiguration {

  @Bean
  EndedSessions endedSessions(ViewRegistry views, Clock system) {
    return new EndedSessions(views.run(new EndedSessionsView()), system);
  }
}
