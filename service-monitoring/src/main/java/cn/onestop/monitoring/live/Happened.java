package cn.onestop.monitoring.live;

import cn.onestop.events.supervision.ViewChanged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One line of the live list: what happened to which matter.
///
/// @param what the fact, such as `matter-filed` or `card-issued`
/// @param at when it took effect
/// @param number the public number of the matter
/// @param department the department the matter is with
/// @param lamp the matter's lamp by then: `NORMAL`, `WARNING`, `YELLOW`, `RED`, `OUT`
public record Happened(
    String what,
    Instant at,
    String number,
    String itemName,
    @Nullable String department,
    String lamp) {

  static Happened of(ViewChanged.Line line, @Nullable String department) {
    return new Happened(
        line.what(), line.at(), line.number(), line.itemName(), department, line.lamp());
  }
}
