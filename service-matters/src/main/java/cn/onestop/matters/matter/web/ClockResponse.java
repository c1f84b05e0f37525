package cn.onestop.matters.matter.web;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.matters.matter.CountedLimit;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Limits;
import cn.onestop.matters.matter.Matter;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One limit of a matter, how it stands and why.
///
/// @param text the limit in words
/// @param startedAt when it began to run; absent while it does not
/// @param due until when, at the latest; absent while it does not run or a calendar is awaited
/// @param dueOn the office's date of `due`
/// @param explanation why this date, line by line
/// @param segments the same in numbers: what counted, what stood still, what was added; absent
///   while it does not run or was counted with another calendar
record ClockResponse(
    PlainLimit limit,
    String text,
    @Nullable Instant startedAt,
    @Nullable Instant due,
    @Nullable LocalDate dueOn,
    @Nullable Integer awaitingCalendar,
    @Nullable LocalDate notBefore,
    List<String> explanation,
    @Nullable List<SegmentResponse> segments) {

  /// The promised or the statutory limit, with what stops and extends it.
  ///
  /// @param asOf up to when a special procedure counts that goes on; absent, it has only just begun
  static ClockResponse of(
      LimitRun run, Matter matter, WorkingTime time, Locale locale, @Nullable Instant asOf) {
    Instant start = run.start();
    PlainDue due = run.due();
    return start == null || due == null
        ? notRunning(run, matter, locale)
        : new Reading(time, locale, asOf)
            .of(run.limit(), due, CountedLimit.of(run, matter, start, time));
  }

  /// Another limit of the matter, which nothing stops.
  static ClockResponse plain(LimitRun run, Matter matter, WorkingTime time, Locale locale) {
    Instant start = run.start();
    PlainDue due = run.due();
    return start == null || due == null
        ? notRunning(run, matter, locale)
        : new Reading(time, locale, null)
            .of(run.limit(), due, CountedLimit.plain(run, matter.item(), start));
  }

  private static ClockResponse notRunning(LimitRun run, Matter matter, Locale locale) {
    String text = Limits.inWords(run.limit(), matter.item()).line(locale);
    return new ClockResponse(run.limit(), text, null, null, null, null, null, List.of(text), null);
  }

  /// In which working time and language it is told, and as of when.
  private record Reading(WorkingTime time, Locale locale, @Nullable Instant asOf) {

    /// Counts again, with the calendars that were known when it was counted. If one of them has
    /// been corrected since, the recorded date stays and it is said that it came about otherwise.
    ClockResponse of(PlainLimit limit, PlainDue due, CountedLimit counted) {
      Instant until = due.due();
      WorkingTime known = asKnown(due);
      boolean asRecorded = counted.due(known).equals(due);
      return new ClockResponse(
          limit,
          counted.limit().line(locale),
          counted.start(),
          until,
          until == null ? null : time.hours().dateOf(until),
          due.awaitingCalendar(),
          due.notBefore(),
          asRecorded
              ? counted.explained(known, asOf).lines(locale)
              : List.of(
                  counted.limit().line(locale),
                  Texts.of(locale).get("clock.counted-with-earlier-calendar")),
          asRecorded ? SegmentResponse.of(counted, known, asOf, locale) : null);
    }

    private WorkingTime asKnown(PlainDue due) {
      Integer missing = due.awaitingCalendar();
      return missing == null
          ? time
          : new WorkingTime(
              WorkingCalendar.of(
                  time.calendar().years().stream().filter(year -> year.year() < missing).toList()),
              time.hours());
    }
  }
}
