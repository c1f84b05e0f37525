package cn.onestop.kit.ops;

import static cn.onestop.kit.signedin.Right.get;
import static cn.onestop.kit.signedin.Right.post;
import static cn.onestop.kit.signedin.Role.ADMIN;
import static cn.onestop.kit.signedin.Scope.INSTALLATION;

import cn.onestop.kit.broker.Broker;
import cn.onestop.kit.broker.TopicReading;
import cn.onestop.kit.journal.Epoch;
import cn.onestop.kit.journal.JournalRegistry;
import cn.onestop.kit.publish.Republication;
import cn.onestop.kit.signedin.RightsTable;
import cn.onestop.kit.verification.Verification;
import cn.onestop.kit.views.DeadLetters;
import cn.onestop.kit.views.ViewRegistry;
import cn.onestop.kit.views.ViewVerification;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// Gives a service the endpoints of operations, open to administrators alone.
@AutoConfiguration
@ConditionalOnProperty("onestop.database")
@Import(OpsController.class)
class OpsConfiguration {

  @Bean
  RightsTable opsRights() {
    return RightsTable.of(
        post("/api/v1/ops/verification").may(ADMIN).within(INSTALLATION),
        post("/api/v1/ops/republication").may(ADMIN).within(INSTALLATION),
        get("/api/v1/ops/unsent").may(ADMIN).within(INSTALLATION),
        get("/api/v1/ops/views").may(ADMIN).within(INSTALLATION),
        post("/api/v1/ops/views/{view}/rebuild").may(ADMIN).within(INSTALLATION),
        get("/api/v1/ops/dead-letters").may(ADMIN).within(INSTALLATION),
        post("/api/v1/ops/dead-letters/replay").may(ADMIN).within(INSTALLATION));
  }

  @Bean
  Verification verification(JournalRegistry journals, ViewRegistry views, Broker broker) {
    TopicReading topics = new TopicReading(broker);
    return new Verification(journals, new ViewVerification(views, topics), topics);
  }

  @Bean
  Republication republication(JournalRegistry journals, Broker broker, Epoch epoch) {
    return new Republication(journals, broker, epoch);
  }

  @Bean
  DeadLetters deadLetters(ViewRegistry views, Broker broker) {
    return new DeadLetters(views, broker);
  }
}
