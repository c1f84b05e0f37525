package cn.onestop.events.audit;

import cn.onestop.events.EventType;

/// Staff read one matter or complaint in full, personal data masked.
///
/// @param thing its number
/// @param centre the centre it belongs to
@EventType("cn.onestop.audit.thing-seen.v1")
public record ThingSeen(AuditedCall call, String thing, String centre) implements AuditEvent {}
