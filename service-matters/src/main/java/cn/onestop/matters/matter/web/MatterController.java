package cn.onestop.matters.matter.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.ApplicantsOnFile;
import cn.onestop.matters.matter.ErasedWithMatter;
import cn.onestop.matters.matter.FileMatter;
import cn.onestop.matters.matter.FiledFromDraft;
import cn.onestop.matters.matter.MatterDesk;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.web.MatterRequests.CloseRequest;
import cn.onestop.matters.matter.web.MatterRequests.DecideRequest;
import cn.onestop.matters.matter.web.MatterRequests.DeliverRequest;
import cn.onestop.matters.matter.web.MatterRequests.EraseRequest;
import cn.onestop.matters.matter.web.MatterRequests.FileRequest;
import cn.onestop.matters.matter.web.MatterRequests.NothingMore;
import cn.onestop.matters.matter.web.MatterRequests.SettleRequest;
import cn.onestop.matters.matter.web.MatterRequests.StepRequest;
import cn.onestop.matters.matter.web.MatterRequests.VisitRequest;
import jakarta.validation.Valid;
import java.util.List;
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

/// Files matters and moves them on. Every answer is made from what the operation did, so that a
/// repeated call gets the same one.
@RestController
@RequestMapping("/api/v1/matters")
public class MatterController {

  private final FileMatter filing;
  private final MatterDesk desk;
  private final OperationAnswers answers;
  private final FiledFromDraft drafts;
  private final FilingAnswers filed;
  private final ErasedWithMatter beside;
  private final ApplicantsOnFile onFile;

  public MatterController(
      FileMatter filing,
      MatterDesk desk,
      OperationAnswers answers,
      FiledFromDraft drafts,
      FilingAnswers filed,
      List<ErasedWithMatter> beside,
      ApplicantsOnFile onFile) {
    this.filing = filing;
    this.desk = desk;
    this.answers = answers;
    this.drafts = drafts;
    this.filed = filed;
    this.beside = ErasedWithMatter.all(beside);
    this.onFile = onFile;
  }

  /// Files an application 收件 for the item's version in force. Numbers of identity papers are
  /// checked as far as their published form allows, and the item must serve whom they belong to.
  /// Who comes for somebody else is named as the agent, with what allows it.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MatterResponse> file(
      @Valid @RequestBody FileRequest body,
      Caller caller,
      AuditedCall call,
      RequestKey key,
      Locale locale) {
    return filed.filed(
        drafts.file(
            body.draft(),
            caller,
            filing.idOf(body.preReview(), key),
            () ->
                filing.file(
                    body.preReview(),
                    () -> body.filing(reference -> onFile.told(reference, caller, call)),
                    caller,
                    key)),
        locale);
  }

  /// Records that the applicant came to the centre 跑动.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/visit")
  ResponseEntity<MatterResponse> visit(
      @PathVariable String number,
      @Valid @RequestBody VisitRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.visit(
            answers.asked(number, caller, key, expected),
            body.purpose(),
            body.cause(),
            Boolean.TRUE.equals(body.offeredWithoutVisit()),
            Boolean.TRUE.equals(body.applicantChose())),
        locale);
  }

  /// Records that the next handling step is done.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/complete-step")
  ResponseEntity<MatterResponse> completeStep(
      @PathVariable String number,
      @Valid @RequestBody StepRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.completeStep(answers.asked(number, caller, key, expected), body.step()), locale);
  }

  /// Decides on an accepted matter 决定: who accepted it does not decide it, and a denial has its
  /// reason.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/decide")
  ResponseEntity<MatterResponse> decide(
      @PathVariable String number,
      @Valid @RequestBody DecideRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.decide(
            answers.asked(number, caller, key, expected),
            body.outcome(),
            body.reason(),
            body.stepsLeftOut()),
        locale);
  }

  /// Closes a decided matter 办结; the promised time stops here.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/close")
  ResponseEntity<MatterResponse> close(
      @PathVariable String number,
      @Valid @RequestBody(required = false) @Nullable CloseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.close(
            answers.asked(number, caller, key, expected), body == null ? null : body.lateReason()),
        locale);
  }

  /// Records that the result is in the applicant's hands 送达.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/deliver")
  ResponseEntity<MatterResponse> deliver(
      @PathVariable String number,
      @Valid @RequestBody DeliverRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.deliver(answers.asked(number, caller, key, expected), body.method()), locale);
  }

  /// Accepts, decides and closes on the spot what the guide says is done on the spot 即办件.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/settle")
  ResponseEntity<MatterResponse> settle(
      @PathVariable String number,
      @Valid @RequestBody(required = false) @Nullable SettleRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.settle(asked, body == null ? null : body.method()), locale);
  }

  /// Puts away the papers of a delivered matter 归档.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/archive")
  ResponseEntity<MatterResponse> archive(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.archive(asked), locale);
  }

  /// Takes the application back for the applicant 撤回.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/withdraw")
  ResponseEntity<MatterResponse> withdraw(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(desk.withdraw(answers.asked(number, caller, key, expected)), locale);
  }

  /// Erases the sealed personal data of an ended matter; its journal stays whole.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/{number}/erase")
  ResponseEntity<MatterResponse> erase(
      @PathVariable String number,
      @Valid @RequestBody EraseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answers.answer(
        desk.erase(answers.asked(number, caller, key, expected), body.ground(), beside), locale);
  }
}
