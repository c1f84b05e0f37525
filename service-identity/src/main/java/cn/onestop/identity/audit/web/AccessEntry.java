package cn.onestop.identity.audit.web;

import cn.onestop.events.identity.AccessEvent;
import cn.onestop.events.identity.AccessNoted;
import cn.onestop.kit.journal.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of the access trail.
///
/// @param seq its place in its day
/// @param by who did it: an opaque person, `anonymous`, or `system` for a rule
/// @param what `SIGNED_IN`, `SIGN_IN_FAILED`, `SIGN_IN_HELD_BACK`, `SESSION_ENDED`,
///   `ACCOUNT_CREATED`, `ACCOUNT_DISABLED`, `ACCOUNT_ENABLED`, `ROLES_CHANGED`, `PASSWORD_RESET`,
///   `PASSWORD_CHANGED`, `KEY_ADDED`
/// @param person whom it concerns
/// @param session the sign-in session
/// @param name keyed digest of the tried login name
/// @param address keyed digest of where it came from
/// @param reason why
record AccessEntry(
    long seq,
    Instant at,
    String by,
    String what,
    @Nullable String person,
    @Nullable String session,
    @Nullable String name,
    @Nullable String address,
    @Nullable String reason) {

  static AccessEntry of(Recorded<AccessEvent> fact) {
    return switch (fact.event()) {
      case AccessNoted it ->
          new AccessEntry(
              fact.seq(),
              fact.recordedAt(),
              fact.by(),
              it.what(),
              it.person(),
              it.session(),
              it.name(),
              it.address(),
              it.reason());
    };
  }

  boolean concerns(String someone) {
    return someone.equals(person) || someone.equals(by);
  }
}
