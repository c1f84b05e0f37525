package cn.onestop.gateway.browser;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One sign-in of one browser, from the callback until it is signed out, idle for too long, or
/// over.
///
/// @param id digest of the browser's secret
/// @param version grows with each change of the tokens and each claim to change them
/// @param idleAt ends then if nothing is asked
/// @param endsAt ends then in any case
/// @param claimedUntil a gateway is fetching new tokens; when this is over, it has failed to
record BrowserSession(
    String id,
    long version,
    SessionTokens tokens,
    Instant idleAt,
    Instant endsAt,
    @Nullable Instant claimedUntil) {

  static BrowserSession begun(
      BrowserSecret secret, SessionTokens tokens, Instant now, Duration idle, Duration most) {
    var endsAt = now.plus(most);
    return new BrowserSession(
        secret.sessionId(), 1, tokens, earlier(now.plus(idle), endsAt), endsAt, null);
  }

  boolean hasEndedAt(Instant now) {
    return !now.isBefore(idleAt);
  }

  boolean isClaimedAt(Instant now) {
    return claimedUntil != null && now.isBefore(claimedUntil);
  }

  /// The session as it is after a request at that moment.
  BrowserSession usedAt(Instant now, Duration idle) {
    return new BrowserSession(
        id, version, tokens, earlier(now.plus(idle), endsAt), endsAt, claimedUntil);
  }

  BrowserSession claimed(Instant until) {
    return new BrowserSession(id, version + 1, tokens, idleAt, endsAt, until);
  }

  BrowserSession renewed(SessionTokens newTokens) {
    return new BrowserSession(id, version + 1, newTokens, idleAt, endsAt, null);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
