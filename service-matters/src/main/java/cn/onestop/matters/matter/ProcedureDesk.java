package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Done;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.ProcedureRules.Planned;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What stops the limits of an accepted matter or makes them longer.
public final class ProcedureDesk {

  private final MatterDesk desk;
  private final Calendars calendars;
  private final OfficeClock clock;

  public ProcedureDesk(MatterDesk desk, Calendars calendars, OfficeClock clock) {
    this.desk = desk;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// Whoever calls this approves it.
  public Done<Matter, MatterEvent> start(
      Asked asked, String kind, @Nullable String basis, int approvedDays, @Nullable String notice) {
    Instant now = clock.now();
    Planned planned = new Planned(kind, basis, approvedDays, notice);
    return desk.change(
        asked,
        entry ->
            ProcedureRules.start(
                entry.state(),
                desk.guide(entry.state()),
                planned,
                asked.caller().person(),
                now,
                calendars.time(),
                desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> end(Asked asked) {
    Instant now = clock.now();
    return desk.change(asked, entry -> ProcedureRules.end(entry.state(), now, calendars.time()));
  }

  /// Whoever calls this approves it.
  public Done<Matter, MatterEvent> extend(Asked asked, int amount, @Nullable String reason) {
    Instant now = clock.now();
    return desk.change(
        asked,
        entry ->
            ProcedureRules.extend(
                entry.state(),
                desk.guide(entry.state()),
                amount,
                reason,
                asked.caller().person(),
                now,
                calendars.time(),
                desk.reasonsOf(entry)));
  }
}
