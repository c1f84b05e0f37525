package cn.onestop.events.audit;

import cn.onestop.events.EventType;

/// Somebody read why personal data had been opened.
///
/// @param entry the event whose reason was read
/// @param thing number of what the data had been opened of
/// @param centre the centre it belongs to
@EventType("cn.onestop.audit.reason-opened.v1")
public record ReasonOpened(AuditedCall call, String entry, String thing, String centre)
    implements AuditEvent {}
