package cn.onestop.catalog.normative;

import static cn.onestop.time.StartEvent.DECIDED;
import static cn.onestop.time.StartEvent.RECEIVED;

import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.gate.NormativeDays;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clocks of a normative document, in working days: `REVIEW` 合法性审核, `PUBLISH` 公布, `FILE` 备案.
/// Its last day is a clock too: before it, it is cleaned up.
public final class NormativeClocks {

  private final NormativeDays days;
  private final WorkingTime time;

  public NormativeClocks(NormativeDays days, WorkingTime time) {
    this.days = days;
    this.time = time;
  }

  /// The clocks of a document at a moment, as far as they have begun.
  public List<DraftClock> of(NormativeDocument document, Instant now) {
    if (document.state() == NormativeState.DRAFTED
        || document.state() == NormativeState.WITHDRAWN) {
      return List.of();
    }
    List<DraftClock> clocks = new ArrayList<>();
    var submitted = document.last(NormativeOperation.SUBMIT);
    if (submitted != null) {
      var reviewed = doneAfter(submitted, document, NormativeOperation.LEGAL_REVIEW);
      var limit = TimeLimit.workingDays(days.reviewDays(), "REVIEW", RECEIVED);
      clocks.add(DraftClock.of(time, limit, submitted, reviewed, now));
    }
    var passed = document.last(NormativeOperation.DELIBERATE);
    var published = document.last(NormativeOperation.PUBLISH);
    if (passed != null) {
      var limit = TimeLimit.workingDays(days.publishDays(), "PUBLISH", DECIDED);
      clocks.add(DraftClock.of(time, limit, passed, published, now));
    }
    if (published != null) {
      var limit = TimeLimit.workingDays(days.filingDays(), "FILE", DECIDED);
      var filed = document.last(NormativeOperation.FILE);
      clocks.add(DraftClock.of(time, limit, published, filed, now));
    }
    return clocks;
  }

  /// A last day before this one is near.
  public LocalDate near(Instant now) {
    return time.hours().dateOf(now).plusDays(days.cleanUpNotice());
  }

  private static @Nullable Instant doneAfter(
      Instant start, NormativeDocument document, NormativeOperation operation) {
    var done = document.last(operation);
    return done == null || done.isBefore(start) ? null : done;
  }
}
