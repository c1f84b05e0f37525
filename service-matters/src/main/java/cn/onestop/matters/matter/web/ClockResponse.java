package cn.onestop.matters.matter.web;

import cn.onestop.events.PlainDue;
import cn.onestop.events.PlainLimit;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Limits;
import cn.onestop.matters.matter.Matter.FiledItem;
import cn.onestop.time.Deadline;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.calendar.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One limit of a matter, how it stands and why.
///
/// @param text the limit in words
/// @param startedAt when it began to run; absent while it does not
/// @param due until when; absent while it does not run or a calendar is awaited
/// @param dueOn the office's date of `due`
/// @param explanation why this date, line by line
record ClockResponse(
    PlainLimit limit,
    String text,
    @Nullable Instant startedAt,
    @Nullable Instant due,
    @Nullable LocalDate dueOn,
    @Nullable Integer awaitingCalendar,
    @Nullable LocalDate notBefore,
    List<String> explanation) {

  static ClockResponse of(LimitRun run, FiledItem item, WorkingTime time, Locale locale) {
    String text = Limits.inWords(run.limit(), item).line(locale);
    PlainDue due = run.due();
    Instant start = run.start();
    if (due == null || start == null) {
      return new ClockResponse(run.limit(), text, null, null, null, null, null, List.of(text));
    }
    Instant until = due.due();
    return new ClockResponse(
        run.limit(),
        text,
        start,
        until,
        until == null ? null : time.hours().dateOf(until),
        due.awaitingCalendar(),
        due.notBefore(),
        explanation(run.limit(), item, start, due, time, locale));
  }

  /// Counts again, with the calendars that were known when it was counted. If one of them has been
  /// corrected since, the recorded date stays and it is said that it came about otherwise.
  private static List<String> explanation(
      PlainLimit limit,
      FiledItem item,
      Instant start,
      PlainDue due,
      WorkingTime time,
      Locale locale) {
    Deadline again = new Limits(asKnown(time, due)).count(limit, item, start);
    if (Limits.plain(again).equals(due)) {
      return again.lines(locale);
    }
    List<String> lines = new ArrayList<>();
    lines.add(Limits.inWords(limit, item).line(locale));
    lines.add(Texts.of(locale).get("clock.counted-with-earlier-calendar"));
    return lines;
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
