package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import org.jspecify.annotations.Nullable;

/// A clock that had awaited a calendar was counted, or counted on, once the calendar was there.
///
/// @param calendarYear the year whose calendar arrived
@EventType("cn.onestop.matters.due-date-counted.v1")
public record DueDateCounted(
    String number, int calendarYear, PlainDue promised, @Nullable PlainDue statutory)
    implements MatterEvent {}
