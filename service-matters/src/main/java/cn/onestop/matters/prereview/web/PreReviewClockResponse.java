package cn.onestop.matters.prereview.web;

import cn.onestop.events.PlainDue;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.prereview.PreReviewLimits;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The limit of a pre-review that runs; none of the law's.
///
/// @param text the limit in words
/// @param due until when; absent while a calendar is awaited
/// @param dueOn the office's date of `due`
record PreReviewClockResponse(
    String text,
    @Nullable Instant startedAt,
    @Nullable Instant due,
    @Nullable LocalDate dueOn,
    @Nullable Integer awaitingCalendar,
    @Nullable LocalDate notBefore) {

  static @Nullable PreReviewClockResponse of(
      @Nullable LimitRun run, WorkingTime time, Locale locale) {
    PlainDue due = run == null ? null : run.due();
    if (run == null || due == null) {
      return null;
    }
    Instant until = due.due();
    return new PreReviewClockResponse(
        PreReviewLimits.inWords(run.limit()).line(locale),
        run.start(),
        until,
        until == null ? null : time.hours().dateOf(until),
        due.awaitingCalendar(),
        due.notBefore());
  }
}
