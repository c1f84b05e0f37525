package cn.onestop.events.supervision;

import cn.onestop.events.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Supervision has taken in a fact, and its figures show it from now on.
///
/// @param department whose figures changed beside those of the centre; absent where only the centre
///   may know, as of complaints
/// @param line what a live list shows of it; absent where only figures change
@EventType("cn.onestop.supervision.view-changed.v1")
public record ViewChanged(String centre, @Nullable String department, @Nullable Line line)
    implements LiveEvent {

  /// One line of a live list.
  ///
  /// @param what the name of the fact without its area and version, such as `matter-accepted`
  /// @param at when it took effect
  /// @param number the public number of the matter
  /// @param lamp the matter's lamp by now: `NORMAL`, `WARNING`, `YELLOW`, `RED`, `OUT`
  public record Line(String what, Instant at, String number, String itemName, String lamp) {}
}
