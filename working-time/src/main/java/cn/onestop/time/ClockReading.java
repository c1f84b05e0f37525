package cn.onestop.time;

import java.time.Instant;

/// How a limit stands at one moment: what lamps and cards are decided on.
///
/// Days that have begun count as days (向上取整): with one day and a minute left, two are left.
///
/// @param usedFraction 0 to 1, pauses not counted
/// @param used days of the limit (hours for a limit in hours)
/// @param left likewise; 0 only from the due moment on
/// @param overdueDays working days begun since the due moment, at least 1 once it is past
/// @param pausedDays likewise in days of the limit
public record ClockReading(
    Instant at,
    ClockState state,
    double usedFraction,
    int used,
    int left,
    int overdueDays,
    int pausedDays) {}
