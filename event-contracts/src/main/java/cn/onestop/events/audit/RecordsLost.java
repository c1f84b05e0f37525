package cn.onestop.events.audit;

import cn.onestop.events.EventType;
import java.time.Instant;

/// So many records of what was seen or refused could not be kept: the store was away for longer
/// than the audit could wait.
///
/// @param since system time of the first that was lost
@EventType("cn.onestop.audit.records-lost.v1")
public record RecordsLost(long count, Instant since) implements AuditEvent {}
