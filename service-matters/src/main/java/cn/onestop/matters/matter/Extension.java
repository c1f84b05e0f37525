package cn.onestop.matters.matter;

import java.time.Instant;

/// 延期: the head of the office added time, once, and told why (行政许可法第42条).
///
/// @param amount how much, in `unit`
/// @param unit the unit of the limits it extends; a limit in another unit stays as it is
/// @param basis what allows it
/// @param by who approved it
public record Extension(int amount, String unit, String basis, String by, Instant at) {}
