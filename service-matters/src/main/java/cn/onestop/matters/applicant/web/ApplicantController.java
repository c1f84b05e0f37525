package cn.onestop.matters.applicant.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.applicant.FoundMatter;
import cn.onestop.matters.applicant.KnownApplicants;
import cn.onestop.matters.applicant.KnownApplicants.Known;
import cn.onestop.matters.applicant.KnownApplicants.Opened;
import cn.onestop.matters.applicant.SearchMatters;
import cn.onestop.matters.applicant.web.ApplicantRequests.ApplicantSearchRequest;
import cn.onestop.matters.applicant.web.ApplicantRequests.ApplicantSearchRequest.Sought;
import cn.onestop.matters.applicant.web.ApplicantRequests.FindApplicantRequest;
import cn.onestop.matters.applicant.web.ApplicantRequests.UnmaskKnownRequest;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.matter.Applicant;
import cn.onestop.matters.matter.web.OpeningController.UnmaskedResponse;
import cn.onestop.matters.worklist.Waiting;
import cn.onestop.matters.worklist.WorklistEntry;
import cn.onestop.matters.worklist.web.WorklistLineResponse;
import cn.onestop.time.WorkingTime;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Finds matters by who applies, and people who have filed before.
@RestController
@RequestMapping("/api/v1/applicants")
public class ApplicantController {

  private final SearchMatters searching;
  private final KnownApplicants known;
  private final ViewReader<WorklistEntry> worklist;
  private final Calendars calendars;
  private final Staff staff;
  private final Offices offices;
  private final OfficeClock clock;

  public ApplicantController(
      SearchMatters searching,
      KnownApplicants known,
      ViewReader<WorklistEntry> worklist,
      Calendars calendars,
      Staff staff,
      Offices offices,
      OfficeClock clock) {
    this.searching = searching;
    this.known = known;
    this.worklist = worklist;
    this.calendars = calendars;
    this.staff = staff;
    this.offices = offices;
    this.clock = clock;
  }

  /// Somebody who has filed before.
  ///
  /// @param ref stands for them; a filing may name it as `applicantRef`
  /// @param applicant what they told last, masked
  /// @param matters how many of theirs the caller may see
  record FoundApplicantResponse(String ref, Applicant applicant, int matters) {}

  /// Somebody who has filed before, with their matters.
  ///
  /// @param applicant what they told last, masked
  /// @param matters those the caller may see, newest first
  record KnownApplicantResponse(
      String ref, Applicant applicant, Page<WorklistLineResponse> matters) {}

  /// Finds matters by the exact ID number, name or phone of the applicant, of who acts for them or
  /// of the legal representative, newest first. Spaces, capitals and the country's code make no
  /// difference. Only what the caller's worklist could show; that a search was made is on record,
  /// what was typed is not. The lines follow the matters within moments.
  @PostMapping("/search")
  ResponseEntity<Page<WorklistLineResponse>> search(
      @Valid @RequestBody ApplicantSearchRequest body,
      Caller caller,
      AuditedCall call,
      PageRequest page) {
    Sought sought = body.sought();
    return unstored(lines(searching.page(sought.by(), sought.text(), caller, call, page), caller));
  }

  /// Finds somebody who has filed before by their exact ID number, so that they need not be asked
  /// again. That they were looked for is on record.
  @PostMapping("/find")
  ResponseEntity<FoundApplicantResponse> find(
      @Valid @RequestBody FindApplicantRequest body, Caller caller, AuditedCall call) {
    Known found = known.find(body.idType(), body.idNumber(), caller, call);
    return unstored(
        new FoundApplicantResponse(
            found.reference(), found.told().masked(), found.matters().size()));
  }

  /// Shows somebody who has filed before, masked, with their matters.
  ///
  /// @param ref as `find` has given it
  @GetMapping("/{ref}")
  ResponseEntity<KnownApplicantResponse> applicant(
      @PathVariable String ref, Caller caller, AuditedCall call, PageRequest page) {
    Known found = known.get(ref, caller, call);
    return unstored(
        new KnownApplicantResponse(
            found.reference(), found.told().masked(), lines(found.page(page), caller)));
  }

  /// Opens what somebody told last, for a written reason; that it was opened is on record first,
  /// under the matter they told it for.
  ///
  /// @param ref as `find` has given it
  @PostMapping("/{ref}/unmask")
  ResponseEntity<UnmaskedResponse> unmask(
      @PathVariable String ref,
      @Valid @RequestBody UnmaskKnownRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key) {
    Opened opened = known.open(ref, body.fields(), body.reason(), caller, call, key);
    return unstored(UnmaskedResponse.of(opened.number(), opened.applicant(), body.fields()));
  }

  private Page<WorklistLineResponse> lines(Page<FoundMatter> found, Caller caller) {
    WorkingTime time = calendars.time();
    Instant now = clock.now();
    Waiting waiting = new Waiting(staff, offices, caller, now);
    List<String> ids = found.items().stream().map(it -> it.numbered().id()).toList();
    Map<String, WorklistEntry> entries = worklist.find(ids);
    List<WorklistLineResponse> lines =
        ids.stream()
            .flatMap(id -> Stream.ofNullable(entries.get(id)))
            .map(entry -> WorklistLineResponse.of(entry, now, time, waiting::presence))
            .toList();
    return new Page<>(lines, found.next());
  }

  private static <T> ResponseEntity<T> unstored(T body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Objects.requireNonNull(body));
  }
}
