package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.SupplementRules.Notice;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a window does to an application that is filed and not taken on yet.
public final class IntakeDesk {

  /// How many working days the applicant has for what is missing where the notice says nothing
  /// else.
  private static final int USUAL_DAYS = 10;

  private final MatterDesk desk;
  private final Calendars calendars;
  private final OfficeClock clock;

  public IntakeDesk(MatterDesk desk, Calendars calendars, OfficeClock clock) {
    this.desk = desk;
    this.calendars = calendars;
    this.clock = clock;
  }

  public Done<Matter, MatterEvent> accept(Asked asked) {
    Instant now = clock.now();
    return desk.change(asked, entry -> MatterRules.accept(entry.state(), now, limits()));
  }

  public Done<Matter, MatterEvent> requestSupplement(
      Asked asked, List<String> materials, @Nullable Integer days, @Nullable String explanation) {
    Instant now = clock.now();
    return desk.change(asked, entry -> notice(entry, materials, days, explanation, now));
  }

  /// What the notice would be, or why there is none.
  Decision<MatterEvent> notice(
      Entry<Matter> entry,
      List<String> materials,
      @Nullable Integer days,
      @Nullable String explanation,
      Instant now) {
    return SupplementRules.request(
        entry.state(),
        desk.guide(entry.state()),
        new Notice(materials, days == null ? USUAL_DAYS : days, explanation),
        now,
        limits(),
        desk.reasonsOf(entry));
  }

  /// The same as of now.
  Decision<MatterEvent> noticeNow(
      Entry<Matter> entry, List<String> materials, @Nullable Integer days) {
    return notice(entry, materials, days, null, clock.now());
  }

  public Done<Matter, MatterEvent> supplement(Asked asked, List<String> materials) {
    Instant now = clock.now();
    return desk.change(
        asked, entry -> SupplementRules.deliver(entry.state(), materials, now, limits()));
  }

  public Done<Matter, MatterEvent> refuse(
      Asked asked, RefusalGround ground, @Nullable String reason, @Nullable String rightBody) {
    return desk.change(
        asked,
        entry ->
            TurningAway.refuse(entry.state(), ground, reason, rightBody, desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> giveBack(Asked asked, @Nullable String reason) {
    return desk.change(
        asked, entry -> TurningAway.giveBack(entry.state(), reason, desk.reasonsOf(entry)));
  }

  public Done<Matter, MatterEvent> transfer(
      Asked asked, @Nullable String office, @Nullable String reason) {
    return desk.change(
        asked, entry -> TurningAway.transfer(entry.state(), office, reason, desk.reasonsOf(entry)));
  }

  private Limits limits() {
    return new Limits(calendars.time());
  }
}
