package cn.onestop.events;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Until when something must be done: either counted, or waiting for a calendar that is not there.
///
/// @param due the last moment in time; absent while a calendar is awaited
/// @param awaitingCalendar the year whose calendar is missing
/// @param notBefore the last working day that is known, while a calendar is awaited
public record PlainDue(
    @Nullable Instant due, @Nullable Integer awaitingCalendar, @Nullable LocalDate notBefore) {}
