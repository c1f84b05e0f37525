package cn.onestop.matters.matter.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Limits;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.Offers;
import cn.onestop.matters.matter.Offers.Offer;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.StepPlan;
import cn.onestop.time.Deadline;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows one matter: where it stands, what happened, why it is due when it is, what may be done.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class MatterReadingController {

  /// Who handles matters sees the applicant, masked; who only watches sees none.
  private static final Set<Role> HANDLING =
      EnumSet.of(Role.CLERK, Role.REVIEWER, Role.VILLAGE_AGENT, Role.APPROVER);

  private final MatterDesk desk;
  private final Journals<Matter, MatterEvent> journals;
  private final SealedTexts texts;
  private final AuditTrail trail;
  private final Calendars calendars;
  private final Offers offers;
  private final Staff staff;
  private final OfficeClock clock;

  public MatterReadingController(
      MatterDesk desk,
      Journals<Matter, MatterEvent> journals,
      SealedTexts texts,
      AuditTrail trail,
      Calendars calendars,
      Offers offers,
      Staff staff,
      OfficeClock clock) {
    this.desk = desk;
    this.journals = journals;
    this.texts = texts;
    this.trail = trail;
    this.calendars = calendars;
    this.offers = offers;
    this.staff = staff;
    this.clock = clock;
  }

  /// Shows one matter with its timeline, the explanation of its clocks and what may be done.
  ///
  /// @param number the public case number 办件编号
  @GetMapping
  ResponseEntity<MatterResponse> matter(
      @PathVariable String number, Caller caller, AuditedCall call, Locale locale) {
    Numbered numbered = desk.find(number, caller);
    Entry<Matter> entry = desk.read(numbered);
    boolean handles = !Collections.disjoint(numbered.roles(caller), HANDLING);
    List<TimelineEntry> timeline =
        journals.history(entry.id()).stream()
            .filter(fact -> fact.seq() <= entry.version())
            .map(fact ->
                TimelineEntry.of(
                    fact,
                    locale,
                    reference -> handles ? texts.reason(entry, reference) : Optional.empty()))
            .toList();
    trail.saw(call, numbered.number(), numbered.place().centre());
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            MatterResponse.of(entry.state(), entry.version(), calendars.time(), locale, clock.now())
                .with(
                    handles ? texts.applicant(entry).map(Applicant::masked).orElse(null) : null,
                    ifAcceptedNow(entry.state(), locale),
                    timeline,
                    offers.of(entry.state(), numbered, caller),
                    further(entry.state(), locale)));
  }

  /// Shows what the caller may do now, and who may do the rest.
  ///
  /// @param number the public case number 办件编号
  @GetMapping("/operations")
  ResponseEntity<List<Offer>> operations(@PathVariable String number, Caller caller) {
    Numbered numbered = desk.find(number, caller);
    Entry<Matter> entry = desk.read(numbered);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(offers.of(entry.state(), numbered, caller));
  }

  private FurtherResponse further(Matter matter, Locale locale) {
    WorkingTime time = calendars.time();
    Instant now = clock.now();
    return FurtherResponse.of(matter, time, locale)
        .with(
            StepPlan.of(desk.guide(matter)).clocks(matter, new Limits(time)),
            task -> staff.presence(task, now),
            matter,
            time,
            locale);
  }

  private @Nullable ClockResponse ifAcceptedNow(Matter matter, Locale locale) {
    LimitRun promised = matter.promised();
    if (matter.state() != MatterState.FILED || promised.start() != null) {
      return null;
    }
    Instant now = clock.now();
    Deadline until = new Limits(calendars.time()).count(promised.limit(), matter.item(), now);
    return ClockResponse.of(
        new LimitRun(promised.limit(), now, Limits.plain(until)),
        matter,
        calendars.time(),
        locale,
        null);
  }
}
