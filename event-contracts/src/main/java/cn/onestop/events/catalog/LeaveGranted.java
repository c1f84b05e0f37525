package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// A member of staff is on leave: none of their posts count in that time. Why is nobody's business
/// and not told.
///
/// @param leave its number among the leaves of that person, from 1
/// @param until the moment from which no more
@EventType("cn.onestop.catalog.leave-granted.v1")
public record LeaveGranted(String person, int leave, Instant from, Instant until)
    implements PersonEvent {}
