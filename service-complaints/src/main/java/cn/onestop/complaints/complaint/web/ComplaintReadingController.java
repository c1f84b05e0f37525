package cn.onestop.complaints.complaint.web;

import cn.onestop.complaints.complaint.Complaint;
import cn.onestop.complaints.complaint.ComplaintDesk;
import cn.onestop.complaints.complaint.FileComplaint;
import cn.onestop.complaints.complaint.Offers;
import cn.onestop.complaints.complaint.Offers.Offer;
import cn.onestop.complaints.complaint.Recusal;
import cn.onestop.complaints.complaint.SealedTexts;
import cn.onestop.events.audit.AuditedCall;
import cn.onestop.events.complaints.ComplaintEvent;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.signedin.Caller;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows one complaint: where it stands, what happened, why it is due when it is, what may be done.
/// Who handles it reads what was said; who only watches does not.
@RestController
@RequestMapping("/api/v1/complaints/{number}")
public class ComplaintReadingController {

  private final ComplaintDesk desk;
  private final Recusal recusal;
  private final Journals<Complaint, ComplaintEvent> journals;
  private final SealedTexts texts;
  private final AuditTrail trail;
  private final Calendars calendars;
  private final Offers offers;

  public ComplaintReadingController(
      ComplaintDesk desk,
      Recusal recusal,
      Journals<Complaint, ComplaintEvent> journals,
      SealedTexts texts,
      AuditTrail trail,
      Calendars calendars,
      Offers offers) {
    this.desk = desk;
    this.recusal = recusal;
    this.journals = journals;
    this.texts = texts;
    this.trail = trail;
    this.calendars = calendars;
    this.offers = offers;
  }

  /// One complaint: where it stands, what happened, why it is due when it is.
  @GetMapping
  ResponseEntity<ComplaintResponse> complaint(
      @PathVariable String number, Caller caller, AuditedCall call, Locale locale) {
    Entry<Complaint> entry = desk.find(number, caller);
    boolean handles = recusal.of(caller).handles(entry.state().subject());
    List<TimelineEntry> timeline =
        journals.history(entry.id()).stream()
            .filter(fact -> fact.seq() <= entry.version())
            .map(fact ->
                TimelineEntry.of(fact, locale, reference -> written(entry, reference, handles)))
            .toList();
    trail.saw(call, entry.state().number(), entry.state().subject().centre());
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            ComplaintResponse.read(
                entry.state(),
                entry.version(),
                handles ? texts.content(entry).orElse(null) : null,
                timeline,
                offers.of(entry.state(), caller),
                calendars.time(),
                locale));
  }

  /// What can be done now, and who may do it.
  @GetMapping("/operations")
  ResponseEntity<List<Offer>> operations(@PathVariable String number, Caller caller) {
    Entry<Complaint> entry = desk.find(number, caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(offers.of(entry.state(), caller));
  }

  private Optional<String> written(Entry<Complaint> entry, String reference, boolean handles) {
    return handles && !reference.equals(FileComplaint.CONTENT)
        ? texts.open(entry, reference)
        : Optional.empty();
  }
}
