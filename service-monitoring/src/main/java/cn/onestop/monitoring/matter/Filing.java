package cn.onestop.monitoring.matter;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.matters.MatterFiled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands fast about an application from its filing on.
public record Filing(
    Instant at,
    String number,
    String itemCode,
    String itemName,
    String centre,
    String department,
    @Nullable String window,
    @Nullable String village,
    String caseType,
    int visitsAllowed,
    PlainLimit promised,
    List<String> steps) {

  public Filing {
    steps = List.copyOf(steps);
  }

  /// Run-at-most-once (最多跑一次) allows one visit even where the item asks for none.
  static Filing of(MatterFiled event, Instant at) {
    return new Filing(
        at,
        event.number(),
        event.itemCode(),
        event.itemName(),
        event.centre(),
        event.department(),
        event.window(),
        event.village(),
        event.caseType(),
        Math.max(1, event.onSiteTimes()),
        event.promised(),
        event.steps());
  }
}
