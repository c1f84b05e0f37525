package cn.onestop.kit.sessions;

import cn.onestop.events.Topics;
import cn.onestop.events.identity.SessionEnded;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.views.Outcome;
import cn.onestop.kit.views.View;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Builds the list of ended sessions in the order in which they ended.
final class EndedSessionsView implements View<EndedSession> {
  static final String ENDED = "ended";

  private static final EventTypes<SessionEvent> TYPES = EventTypes.of(SessionEvent.class);
  private static final String SESSION = "session";

  @Override
  public String name() {
    return "ended-sessions";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.IDENTITY);
  }

  @Override
  public Class<EndedSession> projection() {
    return EndedSession.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<EndedSession> apply(@Nullable EndedSession before, ReceivedEvent event) {
    return switch (TYPES.read(event.type(), event.data()).orElseThrow()) {
      case SessionEnded it ->
          Outcome.of(new EndedSession(it.session(), it.endedAt().truncatedTo(ChronoUnit.MILLIS)))
              .put(
                  ENDED,
                  place(it.endedAt()) + "/" + it.session(),
                  new Document(SESSION, it.session()));
    };
  }

  /// Of one length, so that texts are in the order of times.
  static String place(Instant endedAt) {
    return endedAt.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  static String session(Document entry) {
    return entry.getString(SESSION);
  }
}
