package cn.onestop.events.audit;

import cn.onestop.events.EventType;

/// The reasons of a day were erased because their retention had ended; that and by whom data was
/// opened stays.
///
/// @param retention how long they were kept at least, as `P3Y`
@EventType("cn.onestop.audit.reasons-erased.v1")
public record AuditReasonsErased(String retention) implements AuditEvent {}
