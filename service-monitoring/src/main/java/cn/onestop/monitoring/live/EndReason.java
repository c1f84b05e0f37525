package cn.onestop.monitoring.live;

import java.util.Locale;

/// Why a stream ends.
public enum EndReason {
  /// The access token has run out; the page comes again with a new one.
  TOKEN_EXPIRED,
  /// The person has signed out, or was signed out.
  SESSION_ENDED,
  /// The person no longer holds the post that opened it.
  POST_ENDED,
  /// The listener does not keep up.
  TOO_SLOW,
  /// The service stops; another instance, or this one in a moment, goes on.
  RESTART,
  /// The listener has hung up. Only counted: there is nobody to tell.
  LEFT;

  /// As it is written on the wire, such as `token-expired`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
