package cn.onestop.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of a limit, from its start to its end: what counted, what did not, what was added.
///
/// What counted and what was added is together as long as the whole limit, so that a clerk can add
/// it up.
///
/// @param from absent where the calendar does not reach that far
/// @param to likewise
/// @param amount how long in units of the limit, exact: half a working day is 0.5
public record Segment(Kind kind, @Nullable Instant from, @Nullable Instant to, double amount) {

  /// What became of the time.
  public enum Kind {
    /// 计入
    COUNTED,
    /// 不计入: a special procedure.
    PAUSED,
    /// 延期: time beyond the limit as it was first set.
    EXTENDED
  }
}
