package cn.onestop.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The sessions that go on, as the store has them.
public interface Sessions {

  /// A session begins.
  ///
  /// @param secretHash of what its cookie holds besides the `sid`
  void begin(Session session, String secretHash);

  /// The session of that name, if it was not closed.
  Optional<Session> find(String sid);

  /// The same, if the cookie is the one it began with.
  Optional<Session> find(String sid, String secretHash);

  /// All in which that account was signed in to.
  List<Session> ofAccount(String account);

  /// All of a person that were not closed.
  List<Session> ofPerson(String person);

  /// It was used.
  void seen(String sid, Instant now);

  /// It goes on although its account has new credentials.
  void goOn(String sid, int credentials);

  /// From now on it is not found any more. What has to follow is told by [#closed] until it has.
  ///
  /// @return whether it was open until now
  boolean close(String sid, Closing closing);

  /// Closed, but others may not know yet.
  List<Closed> closed();

  /// Everything that follows from its end was done.
  void forget(String sid);

  /// Forgets what is over by itself: no token of theirs is about any more.
  void forgetOver(Instant now);

  /// How a session was closed.
  record Closing(EndReason reason, String by, Instant at) {}

  /// A closed session.
  record Closed(Session session, Closing closing) {}
}
