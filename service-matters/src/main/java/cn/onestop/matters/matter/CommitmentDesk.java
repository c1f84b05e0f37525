package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Done;
import cn.onestop.matters.matter.CommitmentRules.Found;
import cn.onestop.matters.matter.CommitmentRules.Promised;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is taken on the applicant's word, and what becomes of it.
public final class CommitmentDesk {

  /// How many working days the applicant has where nothing else is said.
  private static final int USUAL_DAYS = 10;

  private final MatterDesk desk;
  private final Calendars calendars;
  private final OfficeClock clock;

  public CommitmentDesk(MatterDesk desk, Calendars calendars, OfficeClock clock) {
    this.desk = desk;
    this.calendars = calendars;
    this.clock = clock;
  }

  public Done<Matter, MatterEvent> acceptProvisionally(
      Asked asked, List<String> materials, @Nullable Integer days, @Nullable String promise) {
    Instant now = clock.now();
    Promised promised = new Promised(materials, orUsual(days), promise);
    return desk.change(
        asked,
        entry ->
            CommitmentRules.acceptProvisionally(
                entry.state(),
                desk.guide(entry.state()),
                promised,
                now,
                limits(),
                desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> acceptOnCommitment(Asked asked, @Nullable String commitment) {
    Instant now = clock.now();
    return desk.change(
        asked,
        entry ->
            CommitmentRules.acceptOnCommitment(
                entry.state(),
                desk.guide(entry.state()),
                commitment,
                now,
                limits(),
                desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> check(
      Asked asked, boolean kept, @Nullable Integer days, @Nullable String reason) {
    Instant now = clock.now();
    Found found = new Found(kept, orUsual(days), reason);
    return desk.change(
        asked,
        entry -> CommitmentRules.check(entry.state(), found, now, limits(), desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> revoke(Asked asked, @Nullable String reason) {
    Instant now = clock.now();
    return desk.change(
        asked, entry -> CommitmentRules.revoke(entry.state(), reason, now, desk.reasonsOf(entry)));
  }

  private Limits limits() {
    return new Limits(calendars.time());
  }

  private static int orUsual(@Nullable Integer days) {
    return days == null ? USUAL_DAYS : days;
  }
}
