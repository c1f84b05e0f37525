package cn.onestop.events.audit;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// Somebody who is signed in was refused: role or post was lacking, or the thing was out of their
/// sight.
///
/// @param code of the refusal, as the caller was told
/// @param thing number of what was asked for, where it has the form of one
/// @param centre of the thing; where it is not known, of the caller's post
/// @param hidden whether the thing is there and was kept from the caller as if it were not
@EventType("cn.onestop.audit.call-refused.v1")
public record CallRefused(
    AuditedCall call, String code, @Nullable String thing, @Nullable String centre, boolean hidden)
    implements AuditEvent {}
