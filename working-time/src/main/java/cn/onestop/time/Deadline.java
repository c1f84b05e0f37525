package cn.onestop.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Until when something must be done, and how that was counted.
///
/// Either due, or awaiting the calendar of a year whose notice is not imported. It is late only
/// *after* `dueAt`: the day ends when the office closes (民法典第203条第2款).
///
/// @param dueAt null while a calendar is awaited; then the next three say what is known
/// @param dueOn the office's date of `dueAt`
/// @param awaitedYear the year whose calendar is missing
/// @param notBefore a day the due day will not be before: the last that could be counted
/// @param steps why this date, in order
public record Deadline(
    TimeLimit limit,
    Instant start,
    @Nullable Instant dueAt,
    @Nullable LocalDate dueOn,
    @Nullable Integer awaitedYear,
    @Nullable LocalDate notBefore,
    List<CountingStep> steps) {

  public Deadline {
    steps = List.copyOf(steps);
  }

  public boolean awaitsCalendar() {
    return dueAt == null;
  }

  /// Whether it is past at that moment; false while the calendar is awaited.
  public boolean isPast(Instant moment) {
    return dueAt != null && moment.isAfter(dueAt);
  }

  /// "Why this date", line by line, for the applicant and the clerk.
  public List<String> lines(Locale locale) {
    var texts = Texts.of(locale);
    return Stream.concat(
            Stream.of(limit.line(locale)), steps.stream().map(step -> texts.line(step, limit)))
        .toList();
  }
}
