package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;

/// A limit that had awaited the calendar of a year was counted once it was there.
///
/// @param year whose calendar had been awaited
/// @param due until when
@EventType("cn.onestop.matters.pre-review-due-date-counted.v1")
public record PreReviewDueDateCounted(String number, int year, PlainDue due)
    implements PreReviewEvent {}
