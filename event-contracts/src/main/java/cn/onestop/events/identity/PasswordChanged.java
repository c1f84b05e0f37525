package cn.onestop.events.identity;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// Its person chose a new password; the other sessions end.
///
/// @param password the new password's hash, sealed
@EventType("cn.onestop.identity.password-changed.v1")
public record PasswordChanged(String subject, SealedReference password) implements AccountEvent {}
