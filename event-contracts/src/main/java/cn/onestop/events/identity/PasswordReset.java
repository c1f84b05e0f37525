package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// An administrator gave it a password for one sign-in, at which it must be changed; its sessions
/// end.
///
/// @param password the new password's hash, sealed
@EventType("cn.onestop.identity.password-reset.v1")
public record PasswordReset(String subject, SealedReference password) implements AccountEvent {}
