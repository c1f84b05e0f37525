package cn.onestop.matters.matter.web;

import cn.onestop.events.matters.MatterEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.sealing.SealedPart;
import cn.onestop.kit.sealing.Sealing;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.LimitRun;
import cn.onestop.matters.matter.Limits;
import cn.onestop.matters.matter.Matter;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.MatterState;
import cn.onestop.matters.matter.Numbered;
import cn.onestop.matters.matter.Offers;
import cn.onestop.matters.matter.Offers.Offer;
import cn.onestop.time.Deadline;
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
  private final Sealing sealing;
  private final Calendars calendars;
  private final Offers offers;
  private final OfficeClock clock;

  public MatterReadingController(
      MatterDesk desk,
      Journals<Matter, MatterEvent> journals,
      Sealing sealing,
      Calendars calendars,
      Offers offers,
      OfficeClock clock) {
    this.desk = desk;
    this.journals = journals;
    this.sealing = sealing;
    this.calendars = calendars;
    this.offers = offers;
    this.clock = clock;
  }

  /// Shows one matter with its timeline, the explanation of its clocks and what may be done.
  ///
  /// @param number the public case number 办件编号
  @GetMapping
  ResponseEntity<MatterResponse> matter(@PathVariable String number, Caller caller, Locale locale) {
    Numbered numbered = desk.find(number, caller);
    Entry<Matter> entry = desk.read(numbered);
    boolean handles = !Collections.disjoint(numbered.roles(caller), HANDLING);
    List<TimelineEntry> timeline =
        journals.history(entry.id()).stream()
            .filter(fact -> fact.seq() <= entry.version())
            .map(fact ->
                TimelineEntry.of(fact, locale, reference -> reason(entry, reference, handles)))
            .toList();
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            MatterResponse.of(entry.state(), entry.version(), calendars.time(), locale)
                .with(
                    handles ? applicant(entry) : null,
                    ifAcceptedNow(entry.state(), locale),
                    timeline,
                    offers.of(entry.state(), numbered, caller)));
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

  private @Nullable ClockResponse ifAcceptedNow(Matter matter, Locale locale) {
    LimitRun promised = matter.promised();
    if (matter.state() != MatterState.FILED || promised.start() != null) {
      return null;
    }
    Instant now = clock.now();
    Deadline until = new Limits(calendars.time()).count(promised.limit(), matter.item(), now);
    return ClockResponse.of(
        new LimitRun(promised.limit(), now, Limits.plain(until)),
        matter.item(),
        calendars.time(),
        locale);
  }

  private @Nullable Applicant applicant(Entry<Matter> entry) {
    return opened(entry, FileMatter.APPLICANT)
        .map(text -> CanonicalJson.read(CanonicalJson.tree(text), Applicant.class).masked())
        .orElse(null);
  }

  private Optional<String> reason(Entry<Matter> entry, String reference, boolean handles) {
    return handles && !reference.equals(FileMatter.APPLICANT)
        ? opened(entry, reference)
        : Optional.empty();
  }

  private Optional<String> opened(Entry<Matter> entry, String reference) {
    SealedPart sealed = entry.sealed();
    return sealed == null || !sealed.entries().containsKey(reference)
        ? Optional.empty()
        : Optional.of(sealing.open(entry.id(), sealed, reference));
  }
}
