package cn.onestop.identity.session;

import cn.onestop.events.identity.SessionEnded;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a session has ended; the one fact of its journal.
public record SessionEnd(String session, Instant endedAt, String reason) {

  public static SessionEnd after(@Nullable SessionEnd before, Recorded<SessionEvent> fact) {
    return switch (fact.event()) {
      case SessionEnded it -> new SessionEnd(it.session(), it.endedAt(), it.reason());
    };
  }
}
