package cn.onestop.kit.signedin;

/// Whether somebody who was let in would be let in again now. What goes on for longer than one
/// answer takes asks this every few seconds: a token expires, a session is ended, a post is given
/// to another, and from then on nothing more may be shown.
@FunctionalInterface
public interface StillAllowed {

  /// The caller as the token and the posts make it now.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with the reason for which the call would be refused now
  Caller now();
}
