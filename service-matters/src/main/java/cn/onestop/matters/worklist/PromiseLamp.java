package cn.onestop.matters.worklist;

import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a matter stands against the promise 灯, as the counter sees it at a glance: by the due moment
/// and the office's calendar alone. The cards themselves are issued by supervision, whose
/// thresholds may be others.
public enum PromiseLamp {
  /// 正常: there is time, or the promise does not run yet.
  NORMAL,
  /// 预警: due today or on the next working day.
  WARNING,
  /// 黄牌: the promise has passed.
  YELLOW,
  /// 红牌: a second working day has begun since.
  RED,
  /// 已停: closed or ended, no promise runs any more.
  OUT;

  private static final String CLOSED = "CLOSED";

  /// The lamp of a line at that moment of the office's time. What a missing calendar hides is not
  /// guessed: the lamp stays at what is certain.
  public static PromiseLamp of(WorklistEntry entry, Instant now, WorkingTime time) {
    if (entry.endedAt() != null || entry.state().equals(CLOSED)) {
      return OUT;
    }
    Instant due = entry.due();
    if (due == null) {
      return NORMAL;
    }
    if (now.isAfter(due)) {
      LocalDate second = workingDay(2, due, time);
      return second == null || now.isBefore(time.hours().opening(second)) ? YELLOW : RED;
    }
    LocalDate today = time.hours().dateOf(now);
    LocalDate next = workingDay(1, now, time);
    return time.hours().dateOf(due).isAfter(next == null ? today : next) ? NORMAL : WARNING;
  }

  private static @Nullable LocalDate workingDay(int nth, Instant after, WorkingTime time) {
    return time.due(new TimeLimit(nth, LimitUnit.WORKING_DAY, "", StartEvent.DECIDED), after)
        .dueOn();
  }
}
