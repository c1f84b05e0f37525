package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// Something that concerns access happened, or was tried.
///
/// @param what `SIGNED_IN`, `SIGN_IN_FAILED`, `SIGN_IN_HELD_BACK`, `SESSION_ENDED`,
///   `ACCOUNT_CREATED`, `ACCOUNT_DISABLED`, `ACCOUNT_ENABLED`, `ROLES_CHANGED`, `PASSWORD_RESET`,
///   `PASSWORD_CHANGED`, `KEY_ADDED`
/// @param person the opaque person it concerns, if known
/// @param session the sign-in session, if there is one
/// @param name keyed digest of the tried login name, where nobody signed in
/// @param address keyed digest of where it came from
/// @param reason why, where that differs
@EventType("cn.onestop.identity.access-noted.v1")
public record AccessNoted(
    String what,
    @Nullable String person,
    @Nullable String session,
    @Nullable String name,
    @Nullable String address,
    @Nullable String reason)
    implements AccessEvent {}
