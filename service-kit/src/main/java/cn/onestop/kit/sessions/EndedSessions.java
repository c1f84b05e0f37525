package cn.onestop.kit.sessions;

import cn.onestop.kit.views.ViewReader;
import cn.onestop.kit.views.ViewReader.Listed;
import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that ended so lately that a token of theirs may still be about.
///
/// The view is read at most once a second and not for every request. While the store is away, what
/// is known stays in force; without the store a service lets nobody do anything anyway.
public final class EndedSessions {
  /// Tokens last five minutes, and clocks differ.
  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final int PAGE = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(EndedSessions.class);

  private final ViewReader<EndedSession> view;
  private final Clock system;
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Known known = new Known(Set.of(), Instant.MIN);

  private record Known(Set<String> sessions, Instant readAt) {

    boolean isFresh(Instant now) {
      return now.isBefore(readAt.plus(FRESH)) && !now.isBefore(readAt);
    }
  }

  EndedSessions(ViewReader<EndedSession> view, Clock system) {
    this.view = view;
    this.system = system;
  }

  /// Whether the session with that `sid` has ended.
  public boolean contains(String sid) {
    return lately().contains(sid);
  }

  private Set<String> lately() {
    var now = system.instant();
    if (known.isFresh(now)) {
      return known.sessions();
    }
    reading.lock();
    try {
      if (!known.isFresh(now)) {
        known = new Known(read(now), now);
      }
    } catch (MongoException away) {
      LOG.warn("ended sessions cannot be read: {}", away.getMessage());
      known = new Known(known.sessions(), now);
    } finally {
      reading.unlock();
    }
    return known.sessions();
  }

  private Set<String> read(Instant now) {
    var sessions = new HashSet<String>();
    var after = EndedSessionsView.place(now.minus(REMEMBERED));
    List<Listed> page;
    do {
      page = view.list(EndedSessionsView.ENDED, "", after, PAGE);
      page.forEach(entry -> sessions.add(EndedSessionsView.session(entry.content())));
      after = page.isEmpty() ? after : page.getLast().id();
    } while (page.size() == PAGE);
    return Set.copyOf(sessions);
  }
}
