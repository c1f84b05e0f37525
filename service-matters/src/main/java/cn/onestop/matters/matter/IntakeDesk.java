package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.SupplementRules.Notice;
import cn.onestop.matters.matter.TurningAway.Grounds;
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
      Asked asked,
      List<String> materials,
      @Nullable Integer days,
      @Nullable String explanation,
      @Nullable String againstPreReview) {
    Instant now = clock.now();
    Notice notice =
        new Notice(materials, days == null ? USUAL_DAYS : days, explanation, againstPreReview);
    return desk.change(asked, entry -> notice(entry, notice, now));
  }

  /// What the notice would be as of now, or why there is none.
  Decision<MatterEvent> noticeNow(
      Entry<Matter> entry, List<String> materials, @Nullable Integer days) {
    return notice(
        entry, new Notice(materials, days == null ? USUAL_DAYS : days, null, null), clock.now());
  }

  private Decision<MatterEvent> notice(Entry<Matter> entry, Notice notice, Instant now) {
    return SupplementRules.request(
        entry.state(), desk.guide(entry.state()), notice, now, limits(), desk.reasonsOf(entry));
  }

  public Done<Matter, MatterEvent> supplement(Asked asked, List<String> materials) {
    Instant now = clock.now();
    return desk.change(
        asked, entry -> SupplementRules.deliver(entry.state(), materials, now, limits()));
  }

  public Done<Matter, MatterEvent> refuse(
      Asked asked,
      RefusalGround ground,
      @Nullable String reason,
      @Nullable String rightBody,
      @Nullable List<String> materials,
      @Nullable String againstPreReview) {
    Grounds grounds = new Grounds(ground, reason, rightBody, materials, againstPreReview);
    return desk.change(
        asked,
        entry ->
            TurningAway.refuse(
                entry.state(), desk.guide(entry.state()), grounds, desk.reasonsOf(entry)));
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
