package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.ComplaintLimits;
import cn.onestop.complaints.complaint.LimitRun;
import cn.onestop.events.PlainDue;
import cn.onestop.time.Deadline;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One limit of a complaint, how it stands and why.
///
/// @param text the limit in words
/// @param startedAt when it began to run; absent while it does not
/// @param due until when; absent while it does not run or a calendar is awaited
/// @param dueOn the office's date of `due`
/// @param explanation why this date, line by line
record ClockResponse(
    String text,
    @Nullable Instant startedAt,
    @Nullable Instant due,
    @Nullable LocalDate dueOn,
    @Nullable Integer awaitingCalendar,
    @Nullable LocalDate notBefore,
    List<String> explanation) {

  static ClockResponse of(
      TimeLimit limit, @Nullable LimitRun run, WorkingTime time, Locale locale) {
    String text = limit.line(locale);
    if (run == null) {
      return new ClockResponse(text, null, null, null, null, null, List.of(text));
    }
    Instant until = run.due().due();
    return new ClockResponse(
        text,
        run.start(),
        until,
        until == null ? null : time.hours().dateOf(until),
        run.due().awaitingCalendar(),
        run.due().notBefore(),
        explanation(limit, run, time, locale));
  }

  /// Counts again, with the calendars that were known when it was counted. If one of them has been
  /// corrected since, the recorded date stays and it is said that it came about otherwise.
  private static List<String> explanation(
      TimeLimit limit, LimitRun run, WorkingTime time, Locale locale) {
    Deadline again = asKnown(time, run.due()).due(limit, run.start());
    return ComplaintLimits.plain(again).equals(run.due())
        ? again.lines(locale)
        : List.of(limit.line(locale), Texts.of(locale).get("clock.counted-with-earlier-calendar"));
  }

  private static WorkingTime asKnown(WorkingTime time, PlainDue due) {
    Integer missing = due.awaitingCalendar();
    return missing == null
        ? time
        : new WorkingTime(
            WorkingCalendar.of(
                time.calendar().years().stream().filter(year -> year.year() < missing).toList()),
            time.hours());
  }
}
