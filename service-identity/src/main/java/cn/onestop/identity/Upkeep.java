package cn.onestop.identity;

import cn.onestop.identity.key.RotateKeys;
import cn.onestop.identity.session.EndSessions;
import cn.onestop.identity.session.Sessions;
import cn.onestop.identity.signin.KeptAttempts;
import cn.onestop.identity.token.store.MongoAuthorizations;
import com.mongodb.MongoException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What has to be done now and then: forget what is over, finish what a crash cut short, follow an
/// old key by a new one. Any instance does it, and two at once do no harm.
@Component
class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final Sessions sessions;
  private final EndSessions ending;
  private final KeptAttempts attempts;
  private final MongoAuthorizations authorizations;
  private final RotateKeys keys;
  private final Clock system;

  Upkeep(
      Sessions sessions,
      EndSessions ending,
      KeptAttempts attempts,
      MongoAuthorizations authorizations,
      RotateKeys keys,
      Clock system) {
    this.sessions = sessions;
    this.ending = ending;
    this.attempts = attempts;
    this.authorizations = authorizations;
    this.keys = keys;
    this.system = system;
  }

  @Scheduled(
      fixedDelayString = "${onestop.identity.upkeep:30s}",
      initialDelayString = "${onestop.identity.upkeep:30s}")
  void keepUp() {
    try {
      var now = system.instant();
      ending.finish();
      sessions.forgetOver(now);
      attempts.forgetForgiven(now);
      authorizations.forgetOver(now);
      keys.rotateByAge();
    } catch (MongoException away) {
      LOG.warn("upkeep waits: {}", away.getMessage());
    }
  }
}
