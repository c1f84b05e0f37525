package cn.onestop.identity.session.web;

import cn.onestop.identity.session.Session;
import java.time.Instant;

/// A sign-in session that goes on.
///
/// @param session its name, the `sid` of its tokens
/// @param person whose it is
/// @param startedAt when they signed in
/// @param seenAt when it was last used, to the minute
/// @param endsAt it ends then in any case
/// @param current whether this very request was made in it
record SessionResponse(
    String session,
    String person,
    Instant startedAt,
    Instant seenAt,
    Instant endsAt,
    boolean current) {

  static SessionResponse of(Session session, boolean current) {
    return new SessionResponse(
        session.sid(),
        session.person(),
        session.startedAt(),
        session.seenAt(),
        session.endsAt(),
        current);
  }
}
