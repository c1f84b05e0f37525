package cn.onestop.identity.signin;

import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.account.KnownAccount;
import cn.onestop.identity.session.Session;
import cn.onestop.identity.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/// Begins sessions and says who is signed in in them. A session is judged by its account as it is
/// now: disabled, or with newer credentials, it has none that goes on.
public final class OpenSessions {
  private static final Duration SEEN_TO = Duration.ofMinutes(1);

  private final Sessions sessions;
  private final Accounts accounts;
  private final Lifetimes lifetimes;
  private final Supplier<Instant> systemTime;

  public OpenSessions(
      Sessions sessions, Accounts accounts, Lifetimes lifetimes, Supplier<Instant> systemTime) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.lifetimes = lifetimes;
    this.systemTime = systemTime;
  }

  /// How long sessions last.
  ///
  /// @param longest in any case
  /// @param idle without being used
  public record Lifetimes(Duration longest, Duration idle) {}

  /// Someone, and the session they are signed in in.
  public record Open(Session session, SignedIn person) {}

  /// Begins a session.
  ///
  /// @param secretHash of what its cookie holds besides the `sid`
  public Open begin(String sid, String secretHash, KnownAccount account) {
    var now = systemTime.get().truncatedTo(ChronoUnit.MILLIS);
    var session =
        new Session(
            sid,
            account.id(),
            account.account().subject(),
            now,
            now,
            now.plus(lifetimes.longest()),
            account.account().credentials());
    sessions.begin(session, secretHash);
    return new Open(session, SignedIn.in(session, account.account()));
  }

  /// Who is signed in in that session, if it goes on. Asking counts as using it.
  public Optional<Open> find(String sid) {
    return sessions.find(sid).flatMap(this::open);
  }

  /// The same, if the cookie is the one it began with.
  public Optional<Open> find(String sid, String secretHash) {
    return sessions.find(sid, secretHash).flatMap(this::open);
  }

  private Optional<Open> open(Session session) {
    var now = systemTime.get();
    if (!session.isOpen(now, lifetimes.idle())) {
      return Optional.empty();
    }
    var account =
        accounts
            .find(session.account())
            .map(KnownAccount::account)
            .filter(it -> it.enabled() && it.credentials() == session.credentials());
    if (account.isPresent() && now.isAfter(session.seenAt().plus(SEEN_TO))) {
      sessions.seen(session.sid(), now.truncatedTo(ChronoUnit.MILLIS));
    }
    return account.map(it -> new Open(session, SignedIn.in(session, it)));
  }

  /// Whether it may still be used, by its times alone.
  public boolean isOpen(Session session) {
    return session.isOpen(systemTime.get(), lifetimes.idle());
  }
}
