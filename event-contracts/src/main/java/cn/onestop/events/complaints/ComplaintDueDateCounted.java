package cn.onestop.events.complaints;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;
import org.jspecify.annotations.Nullable;

/// The clock of a complaint that had awaited a calendar was counted once the calendar was there.
///
/// @param calendarYear the year whose calendar arrived
/// @param decideBy until when acceptance must be decided; absent once it is
/// @param answerBy until when it must be answered; absent until it is accepted
@EventType("cn.onestop.complaints.due-date-counted.v1")
public record ComplaintDueDateCounted(
    String number, int calendarYear, @Nullable PlainDue decideBy, @Nullable PlainDue answerBy)
    implements ComplaintEvent {}
