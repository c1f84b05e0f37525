package cn.onestop.catalog.draft;

import static cn.onestop.time.StartEvent.DECIDED;
import static cn.onestop.time.StartEvent.NOTIFIED;
import static cn.onestop.time.StartEvent.RECEIVED;

import cn.onestop.catalog.gate.PublishRules;
import cn.onestop.time.Deadline;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The clocks of a change: to apply after its cause, to review, to publish, to disclose. In working
/// days; their numbers are rules of places, and the last one is 政府信息公开条例 26.
public final class DraftClocks {

  private final PublishRules rules;
  private final WorkingTime time;

  public DraftClocks(PublishRules rules, WorkingTime time) {
    this.rules = rules;
    this.time = time;
  }

  /// One clock.
  ///
  /// @param name `APPLY` 申请调整, `REVIEW` 审核, `PUBLISH` 公布, `DISCLOSE` 主动公开
  /// @param doneAt when what it waits for was done
  /// @param overdue whether it is past, or was when it was done
  public record DraftClock(
      String name,
      int workingDays,
      Instant start,
      @Nullable Instant due,
      @Nullable Integer awaitingCalendar,
      @Nullable LocalDate notBefore,
      @Nullable Instant doneAt,
      boolean overdue) {

    /// A clock over a limit in working days, as it stands now; the limit's basis is its name.
    public static DraftClock of(
        WorkingTime time, TimeLimit limit, Instant start, @Nullable Instant done, Instant now) {
      Deadline deadline = time.due(limit, start);
      return new DraftClock(
          limit.basis(),
          limit.amount(),
          start,
          deadline.dueAt(),
          deadline.awaitedYear(),
          deadline.notBefore(),
          done,
          deadline.isPast(done == null ? now : done));
    }
  }

  /// The clocks of a draft at a moment, as far as they have begun.
  public List<DraftClock> of(Draft draft, Instant now) {
    return of(
        draft.causedOn(),
        draft.last(DraftOperation.SUBMIT),
        draft.last(DraftOperation.APPROVE),
        draft.last(DraftOperation.PUBLISH),
        draft.state(),
        now);
  }

  /// The same from what a list keeps.
  List<DraftClock> of(
      @Nullable LocalDate causedOn,
      @Nullable Instant submitted,
      @Nullable Instant approved,
      @Nullable Instant published,
      DraftState state,
      Instant now) {
    boolean being = state == DraftState.DRAFTED;
    List<DraftClock> clocks = new ArrayList<>();
    if (causedOn != null) {
      var cause = time.hours().opening(causedOn);
      clocks.add(clock("APPLY", rules.applyDays(), NOTIFIED, cause, being ? null : submitted, now));
    }
    if (submitted != null && !being) {
      clocks.add(clock("REVIEW", rules.reviewDays(), RECEIVED, submitted, approved, now));
    }
    if (approved != null && !being) {
      clocks.add(clock("PUBLISH", rules.publishDays(), DECIDED, approved, published, now));
      clocks.add(clock("DISCLOSE", rules.disclosureDays(), DECIDED, approved, published, now));
    }
    return clocks;
  }

  private DraftClock clock(
      String name, int days, StartEvent event, Instant start, @Nullable Instant done, Instant now) {
    return DraftClock.of(time, TimeLimit.workingDays(days, name, event), start, done, now);
  }
}
