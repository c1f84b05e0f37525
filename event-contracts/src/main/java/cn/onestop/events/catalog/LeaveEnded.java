package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// A leave ends earlier than it was granted for; at its beginning: it was called off.
@EventType("cn.onestop.catalog.leave-ended.v1")
public record LeaveEnded(String person, int leave, Instant until) implements PersonEvent {}
