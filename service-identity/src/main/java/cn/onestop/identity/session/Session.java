package cn.onestop.identity.session;

import java.time.Duration;
import java.time.Instant;

/// From a sign-in until it is over. All times are system time, which tokens are judged by.
///
/// @param sid names it in tokens
/// @param account which account was signed in to
/// @param person whom that account stands for
/// @param seenAt when it was last used, to the minute
/// @param endsAt it ends then in any case
/// @param credentials the account's when it began; once the account has newer ones it is over
public record Session(
    String sid,
    String account,
    String person,
    Instant startedAt,
    Instant seenAt,
    Instant endsAt,
    int credentials) {

  /// Whether it may go on.
  ///
  /// @param idle how long it may lie unused
  public boolean isOpen(Instant now, Duration idle) {
    return now.isBefore(endsAt) && now.isBefore(seenAt.plus(idle));
  }
}
