package cn.onestop.events;

import org.jspecify.annotations.Nullable;

/// A time limit in plain values.
///
/// @param amount how many units; 0 with `ON_THE_SPOT`
/// @param unit `WORKING_DAY` 工作日, `CALENDAR_DAY` 日, `HOUR` 小时, `ON_THE_SPOT` 即办
/// @param basis law and article, or where the promise was published
/// @param start what starts the count: `FILED` 收件, `ACCEPTED` 受理, `DECIDED` 决定, `NOTIFIED` 告知
public record PlainLimit(int amount, String unit, @Nullable String basis, String start) {}
