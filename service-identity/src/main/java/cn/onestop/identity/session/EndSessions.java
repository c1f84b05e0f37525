package cn.onestop.identity.session;

import cn.onestop.events.identity.SessionEnded;
import cn.onestop.events.identity.SessionEvent;
import cn.onestop.identity.audit.AccessTrail;
import cn.onestop.identity.audit.Noted;
import cn.onestop.identity.session.Sessions.Closed;
import cn.onestop.identity.session.Sessions.Closing;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Journals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Ends sessions: at once for this service, by the fact `session-ended` for all others.
///
/// A session is closed first, then the fact is written, then the session forgotten. What a crash
/// cuts short is done by [#finish], and twice has no second effect: the fact has the command of its
/// session.
public final class EndSessions {
  private final Sessions sessions;
  private final Journals<SessionEnd, SessionEvent> journals;
  private final AccessTrail trail;
  private final Supplier<Instant> systemTime;

  public EndSessions(
      Sessions sessions,
      Journals<SessionEnd, SessionEvent> journals,
      AccessTrail trail,
      Supplier<Instant> systemTime) {
    this.sessions = sessions;
    this.journals = journals;
    this.trail = trail;
    this.systemTime = systemTime;
  }

  /// Ends that session, unless it has ended.
  public void end(Session session, EndReason reason, String by) {
    var closing = new Closing(reason, by, systemTime.get().truncatedTo(ChronoUnit.MILLIS));
    if (sessions.close(session.sid(), closing)) {
      finish(new Closed(session, closing));
    }
  }

  /// Ends all sessions in which that account was signed in to.
  public void ofAccount(String account, EndReason reason, String by) {
    endAll(account, all -> true, reason, by);
  }

  /// The same, but for one that goes on.
  public void ofAccountBut(Session kept, EndReason reason, String by) {
    endAll(kept.account(), other -> !other.sid().equals(kept.sid()), reason, by);
  }

  private void endAll(String account, Predicate<Session> which, EndReason reason, String by) {
    sessions.ofAccount(account).stream().filter(which).forEach(session -> end(session, reason, by));
  }

  /// Whether it has.
  public boolean hasEnded(String sid) {
    return journals.find(journals.type().idPrefix() + sid).isPresent();
  }

  /// That session goes on under the account's new credentials.
  public void goOn(Session session, int credentials) {
    sessions.goOn(session.sid(), credentials);
  }

  /// Does what was left undone.
  public void finish() {
    sessions.closed().forEach(this::finish);
  }

  private void finish(Closed closed) {
    var session = closed.session();
    var closing = closed.closing();
    var command = new Command("end:" + session.sid(), "", closing.by());
    journals.create(
        journals.type().idPrefix() + session.sid(),
        command,
        () -> Decision.of(new SessionEnded(session.sid(), closing.at(), closing.reason().name())));
    trail.note(
        Noted.SESSION_ENDED.of(session.person()).in(session.sid()).because(closing.reason().name()),
        command);
    sessions.forget(session.sid());
  }
}
