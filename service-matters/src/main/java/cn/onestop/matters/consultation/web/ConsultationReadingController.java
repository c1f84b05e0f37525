package cn.onestop.matters.consultation.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.kit.signedin.Role;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.ConsultationDesk;
import cn.onestop.matters.consultation.ConsultationLists;
import cn.onestop.matters.consultation.UnmaskVisitor;
import cn.onestop.matters.consultation.UnmaskVisitor.VisitorField;
import cn.onestop.matters.consultation.Visitor;
import cn.onestop.matters.consultation.web.ConsultationRequests.UnmaskVisitorRequest;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shows consultations: one, and who waits for whom.
@RestController
@RequestMapping("/api/v1/consultations")
public class ConsultationReadingController {

  /// Who handles consultations sees what was asked; who only watches sees who owned it when.
  private static final Set<Role> HANDLING =
      EnumSet.of(Role.CLERK, Role.REVIEWER, Role.VILLAGE_AGENT, Role.APPROVER);

  private final ConsultationDesk desk;
  private final ConsultationLists lists;
  private final ConsultationAnswers answers;
  private final UnmaskVisitor unmasking;
  private final AuditTrail trail;

  public ConsultationReadingController(
      ConsultationDesk desk,
      ConsultationLists lists,
      ConsultationAnswers answers,
      UnmaskVisitor unmasking,
      AuditTrail trail) {
    this.desk = desk;
    this.lists = lists;
    this.answers = answers;
    this.unmasking = unmasking;
    this.trail = trail;
  }

  /// Shows the visitors that the caller owns, and after them those of the posts they hold or stand
  /// in on; who has waited longest on top. The list follows within moments.
  ///
  /// @param ended those who wait for nothing any more, instead
  @GetMapping
  Page<ConsultationLine> mine(
      @RequestParam(defaultValue = "false") boolean ended,
      Caller caller,
      PageRequest page,
      Locale locale) {
    return lines(lists.mine(ended, caller, page), locale);
  }

  /// Shows whom the caller is to take over; who has waited longest for that on top.
  @GetMapping("/to-take-over")
  Page<ConsultationLine> toTakeOver(Caller caller, PageRequest page, Locale locale) {
    return lines(lists.toTakeOver(caller, page), locale);
  }

  /// Shows everybody who waits at the caller's centre, whoever owns them.
  @GetMapping("/at-centre")
  Page<ConsultationLine> atCentre(Caller caller, PageRequest page, Locale locale) {
    return lines(lists.atCentre(caller, page), locale);
  }

  /// Shows one consultation: who owned the visitor when, what was asked and answered, what guide
  /// was told or is to be told.
  ///
  /// @param id the consultation's
  @GetMapping("/{id}")
  ResponseEntity<ConsultationResponse> consultation(
      @PathVariable String id, Caller caller, AuditedCall call, Locale locale) {
    Entry<Consultation> entry = desk.find(id, caller);
    trail.saw(call, entry.id(), entry.state().centre());
    return answers.whole(entry, !Collections.disjoint(caller.roles(), HANDLING), locale);
  }

  /// What was asked for of the visitor's data, unmasked.
  record UnmaskedVisitorResponse(String id, @Nullable String name, @Nullable String phone) {

    static UnmaskedVisitorResponse of(String id, Visitor visitor, Set<VisitorField> fields) {
      return new UnmaskedVisitorResponse(
          id,
          fields.contains(VisitorField.NAME) ? visitor.name() : null,
          fields.contains(VisitorField.PHONE) ? visitor.phone() : null);
    }

    /// Personal data does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "UnmaskedVisitorResponse[…]";
    }
  }

  /// Opens who asked, as to phone back, for a written reason; that it was opened is on record
  /// first.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/unmask")
  ResponseEntity<UnmaskedVisitorResponse> unmask(
      @PathVariable String id,
      @Valid @RequestBody UnmaskVisitorRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key) {
    Visitor visitor = unmasking.open(id, body.fields(), body.reason(), caller, call, key);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(UnmaskedVisitorResponse.of(id, visitor, body.fields()));
  }

  private Page<ConsultationLine> lines(Page<ConsultationLists.Line> page, Locale locale) {
    return page.map(line -> answers.line(line.id(), line.consultation(), locale));
  }
}
