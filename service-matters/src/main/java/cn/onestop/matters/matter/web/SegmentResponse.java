package cn.onestop.matters.matter.web;

import cn.onestop.matters.matter.CountedLimit;
import cn.onestop.time.Segment;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A stretch of a limit. What counted and what was added is together as long as the limit.
///
/// @param kind `COUNTED` 计入, `PAUSED` 不计入, `EXTENDED` 延期
/// @param from absent where the calendar does not reach that far
/// @param to likewise
/// @param amount how long, in `unit`; half a working day is 0.5
/// @param text the same in words
record SegmentResponse(
    Segment.Kind kind,
    @Nullable Instant from,
    @Nullable Instant to,
    double amount,
    String unit,
    String text) {

  static List<SegmentResponse> of(
      CountedLimit limit, WorkingTime time, @Nullable Instant asOf, Locale locale) {
    Texts texts = Texts.of(locale);
    String unit = limit.unit().name();
    return limit.segments(time, asOf).stream()
        .map(segment ->
            new SegmentResponse(
                segment.kind(),
                segment.from(),
                segment.to(),
                segment.amount(),
                unit,
                texts.get(
                    "segment." + segment.kind(),
                    wall(segment.from(), time),
                    wall(segment.to(), time),
                    texts.number(segment.amount()),
                    texts.get("unit." + unit))))
        .toList();
  }

  private static String wall(@Nullable Instant moment, WorkingTime time) {
    return moment == null
        ? "…"
        : time.hours().local(moment).toString().replace('T', ' ').substring(0, 16);
  }
}
