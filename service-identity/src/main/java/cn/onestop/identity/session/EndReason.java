package cn.onestop.identity.session;

/// Why a session ended before its time.
public enum EndReason {
  /// Its person signed out.
  SIGNED_OUT,
  /// Its person ended it from another one.
  ENDED_BY_PERSON,
  ENDED_BY_ADMINISTRATOR,
  ACCOUNT_DISABLED,
  PASSWORD_RESET,
  /// Its person chose a new password in another one.
  PASSWORD_CHANGED,
  /// A refresh token was used a second time: it may have been stolen.
  TOKEN_REUSED
}
