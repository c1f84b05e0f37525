package cn.onestop.matters.consultation.web;

import cn.onestop.events.matters.ConsultationEvent;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.consultation.Consultation;
import cn.onestop.matters.consultation.ConsultationDesk;
import cn.onestop.matters.consultation.FileFromConsultation;
import cn.onestop.matters.consultation.OpenConsultation;
import cn.onestop.matters.consultation.web.ConsultationRequests.AnswerConsultationRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.EraseConsultationRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.FileConsultationRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.FirstContactRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.HandOverRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.LeadToRequest;
import cn.onestop.matters.consultation.web.ConsultationRequests.NothingToAdd;
import cn.onestop.matters.consultation.web.ConsultationRequests.ReasonRequest;
import cn.onestop.matters.matter.web.FilingAnswers;
import cn.onestop.matters.matter.web.MatterResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Records first contacts and moves consultations on. Whoever was asked first owns the visitor
/// 首问负责; there is no way to end it by "not my job".
@RestController
@RequestMapping("/api/v1/consultations")
public class ConsultationController {

  private final OpenConsultation opening;
  private final ConsultationDesk desk;
  private final FileFromConsultation filing;
  private final ConsultationAnswers answers;
  private final FilingAnswers filed;

  public ConsultationController(
      OpenConsultation opening,
      ConsultationDesk desk,
      FileFromConsultation filing,
      ConsultationAnswers answers,
      FilingAnswers filed) {
    this.opening = opening;
    this.desk = desk;
    this.filing = filing;
    this.answers = answers;
    this.filed = filed;
  }

  /// Records that a visitor came to, phoned or wrote to the caller first 首问: the visitor is the
  /// caller's until somebody else has taken over. Until when to answer is a rule of the house.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ConsultationLine> open(
      @Valid @RequestBody FirstContactRequest body, Caller caller, RequestKey key, Locale locale) {
    Done<Consultation, ConsultationEvent> done = opening.open(body.contact(), caller, key);
    return ResponseEntity.created(URI.create("/api/v1/consultations/" + done.id()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(answers.line(done.id(), done.state(), locale));
  }

  /// Ends it with an answer 答复. Where an item is named, its guide in force is what was told once
  /// and whole 一次性告知; which version that was is kept.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/answer")
  ResponseEntity<ConsultationLine> answer(
      @PathVariable String id,
      @Valid @RequestBody AnswerConsultationRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.answer(answers.asked(id, caller, key, expected), body.text(), body.itemCode()),
        locale);
  }

  /// Hands the visitor over 转交 to a person, a post, or a window, department or village of the
  /// centre. Until they take over, the owner stays the owner; handed over again, the earlier
  /// receiver is out of it.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/hand-over")
  ResponseEntity<ConsultationLine> handOver(
      @PathVariable String id,
      @Valid @RequestBody HandOverRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.handOver(answers.asked(id, caller, key, expected), body.named(), body.reason()),
        locale);
  }

  /// Takes over what was handed to the caller 接办: the visitor is theirs from now on.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/take-over")
  ResponseEntity<ConsultationLine> takeOver(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable NothingToAdd body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(desk.takeOver(answers.asked(id, caller, key, expected)), locale);
  }

  /// Gives back what was handed to the caller, with the reason; the owner had stayed the owner.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/decline")
  ResponseEntity<ConsultationLine> decline(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.decline(answers.asked(id, caller, key, expected), body.reason()), locale);
  }

  /// Ends it by telling the right body outside the centre and where it is 指引.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/lead-to")
  ResponseEntity<ConsultationLine> leadTo(
      @PathVariable String id,
      @Valid @RequestBody LeadToRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.leadTo(answers.asked(id, caller, key, expected), body.rightBody()), locale);
  }

  /// Records that the visitor left, or cannot be reached, with how that came.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/leave")
  ResponseEntity<ConsultationLine> leave(
      @PathVariable String id,
      @Valid @RequestBody ReasonRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.leave(answers.asked(id, caller, key, expected), body.reason()), locale);
  }

  /// Makes an application of it 转为办件: item, name and phone are taken over as the visitor gave them,
  /// so that nobody is asked twice. A consultation becomes one application; the same words again
  /// get the same answer. Having asked before is no visit.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/file")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MatterResponse> file(
      @PathVariable String id,
      @Valid @RequestBody FileConsultationRequest body,
      Caller caller,
      RequestKey key,
      Locale locale) {
    return filed.filed(filing.file(id, body.completed(), caller, key.fingerprint()), locale);
  }

  /// Erases what is personal of an ended consultation; its journal stays whole.
  ///
  /// @param id the consultation's
  @PostMapping("/{id}/erase")
  ResponseEntity<ConsultationLine> erase(
      @PathVariable String id,
      @Valid @RequestBody EraseConsultationRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.done(
        desk.erase(answers.asked(id, caller, key, expected), body.ground()), locale);
  }
}
