package cn.onestop.matters.worklist;

import cn.onestop.time.LimitUnit;
import cn.onestop.time.StartEvent;
import cn.onestop.time.TimeLimit;
import cn.onestop.time.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
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
    if (out(entry)) {
      return OUT;
    }
    Instant due = entry.due();
    return due == null ? NORMAL : running(due, now, time);
  }

  /// Whether no promise runs any more.
  static boolean out(WorklistEntry entry) {
    return entry.endedAt() != null || entry.state().equals(CLOSED);
  }

  /// A promise that ends after it is not lit yet.
  static Instant horizon(Instant now, WorkingTime time) {
    return time.hours().instant(lastOfWarning(now, time).atTime(LocalTime.MAX));
  }

  /// What ends later does not have any of these lamps; what is never too late is absent.
  static Optional<Instant> latest(Set<PromiseLamp> lamps, Instant now, WorkingTime time) {
    if (lamps.isEmpty() || lamps.contains(NORMAL) || lamps.contains(OUT)) {
      return Optional.empty();
    }
    return Optional.of(lamps.contains(WARNING) ? horizon(now, time) : now);
  }

  /// The lamp of a promise that runs until `due`.
  static PromiseLamp running(Instant due, Instant now, WorkingTime time) {
    if (now.isAfter(due)) {
      LocalDate second = workingDay(2, due, time);
      return second == null || now.isBefore(time.hours().opening(second)) ? YELLOW : RED;
    }
    return time.hours().dateOf(due).isAfter(lastOfWarning(now, time)) ? NORMAL : WARNING;
  }

  private static LocalDate lastOfWarning(Instant now, WorkingTime time) {
    LocalDate next = workingDay(1, now, time);
    return next == null ? time.hours().dateOf(now) : next;
  }

  private static @Nullable LocalDate workingDay(int nth, Instant after, WorkingTime time) {
    return time.due(new TimeLimit(nth, LimitUnit.WORKING_DAY, "", StartEvent.DECIDED), after)
        .dueOn();
  }
}
