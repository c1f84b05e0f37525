package cn.onestop.matters.prereview.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.audit.AuditLine;
import cn.onestop.kit.audit.AuditOfThings;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.SealedTexts;
import cn.onestop.matters.matter.web.MatterRequests.UnmaskRequest;
import cn.onestop.matters.matter.web.OpeningController.UnmaskedResponse;
import cn.onestop.matters.matter.web.TimelineEntry;
import cn.onestop.matters.prereview.ChangedGuide;
import cn.onestop.matters.prereview.OpenPreReview;
import cn.onestop.matters.prereview.PreReview;
import cn.onestop.matters.prereview.PreReviewDesk;
import cn.onestop.matters.prereview.web.PreReviewResponse.Reading;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows one pre-review, opens its applicant's data, and shows who saw it.
@RestController
@RequestMapping("/api/v1/pre-reviews/{number}")
public class PreReviewReadingController {

  /// Who handles pre-reviews sees the applicant, masked; who only watches sees none.
  private static final Set<Role> HANDLING =
      EnumSet.of(Role.CLERK, Role.REVIEWER, Role.VILLAGE_AGENT, Role.APPROVER);

  private final PreReviewDesk desk;
  private final Journals<PreReview, PreReviewEvent> journals;
  private final ChangedGuide changed;
  private final SealedTexts texts;
  private final OpenPreReview opening;
  private final AuditTrail trail;
  private final AuditOfThings audit;
  private final Calendars calendars;
  private final OfficeClock clock;

  public PreReviewReadingController(
      PreReviewDesk desk,
      Journals<PreReview, PreReviewEvent> journals,
      ChangedGuide changed,
      SealedTexts texts,
      OpenPreReview opening,
      AuditTrail trail,
      AuditOfThings audit,
      Calendars calendars,
      OfficeClock clock) {
    this.desk = desk;
    this.journals = journals;
    this.changed = changed;
    this.texts = texts;
    this.opening = opening;
    this.trail = trail;
    this.audit = audit;
    this.calendars = calendars;
    this.clock = clock;
  }

  /// Shows one pre-review 预审: what was handed in and found, what happened, by when what is to be
  /// done, and whether the guide has changed since.
  ///
  /// @param number the number of the pre-review 预审编号
  @GetMapping
  ResponseEntity<PreReviewResponse> preReview(
      @PathVariable String number, Caller caller, AuditedCall call, Locale locale) {
    Entry<PreReview> entry = desk.find(number, caller);
    PreReview preReview = entry.state();
    boolean own = preReview.online() && preReview.submitted().by().equals(caller.personId());
    boolean handles = own || !Collections.disjoint(desk.roles(entry, caller), HANDLING);
    List<TimelineEntry> timeline =
        journals.history(entry.id()).stream()
            .filter(fact -> fact.seq() <= entry.version())
            .map(fact ->
                TimelineEntry.of(
                    fact,
                    locale,
                    reference -> handles ? texts.reason(entry, reference) : Optional.empty()))
            .toList();
    trail.saw(call, number, preReview.place().centre());
    Instant now = clock.now();
    WorkingTime time = calendars.time();
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            PreReviewResponse.read(
                preReview,
                entry.version(),
                new Reading(
                    handles ? texts.applicant(entry).map(Applicant::masked).orElse(null) : null,
                    preReview.overdue(now),
                    preReview.state().ended()
                        ? null
                        : changed.on(time.hours().dateOf(now), preReview).orElse(null),
                    timeline),
                time,
                locale));
  }

  /// Opens data of the applicant for a written reason; that it was opened is on record first.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/unmask")
  ResponseEntity<UnmaskedResponse> unmask(
      @PathVariable String number,
      @Valid @RequestBody UnmaskRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key) {
    Applicant applicant = opening.open(number, body.fields(), body.reason(), caller, call, key);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(UnmaskedResponse.of(number, applicant, body.fields()));
  }

  /// Shows who opened the applicant's data, read the pre-review or was kept from it, first things
  /// first.
  ///
  /// @param number the number of the pre-review 预审编号
  @GetMapping("/audit")
  Page<AuditLine> audit(@PathVariable String number, Caller caller, PageRequest page) {
    return audit.page(desk.find(number, caller).state().number(), page);
  }
}
