package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import java.time.Instant;

/// A sign-in session is over: no service takes its tokens any more, however long they would last.
///
/// @param session the `sid` of its tokens
/// @param endedAt in system time, which tokens are judged by, not the office's
/// @param reason `SIGNED_OUT`, `ENDED_BY_PERSON`, `ENDED_BY_ADMINISTRATOR`, `ACCOUNT_DISABLED`,
///   `PASSWORD_RESET`, `PASSWORD_CHANGED`, `TOKEN_REUSED`
@EventType("cn.onestop.identity.session-ended.v1")
public record SessionEnded(String session, Instant endedAt, String reason)
    implements SessionEvent {}
