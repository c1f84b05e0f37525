package cn.onestop.matters.prereview.web;

import cn.onestop.events.matters.PreReviewEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.web.MatterRequests.EraseRequest;
import cn.onestop.matters.prereview.PreReview;
import cn.onestop.matters.prereview.PreReviewDesk;
import cn.onestop.matters.prereview.PreReviewProgress;
import cn.onestop.matters.prereview.SubmitPreReview;
import cn.onestop.matters.prereview.web.PreReviewRequests.PreReviewCorrectionRequest;
import cn.onestop.matters.prereview.web.PreReviewRequests.PreReviewNotOursRequest;
import cn.onestop.matters.prereview.web.PreReviewRequests.PreReviewNothingMore;
import cn.onestop.matters.prereview.web.PreReviewRequests.PreReviewResubmitRequest;
import cn.onestop.matters.prereview.web.PreReviewRequests.SubmitPreReviewRequest;
import jakarta.validation.Valid;
import java.net.URI;
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

/// Takes in materials to be checked before the application is filed 预审, and gives the result.
@RestController
@RequestMapping("/api/v1/pre-reviews")
public class PreReviewController {

  private final SubmitPreReview submitting;
  private final PreReviewDesk desk;
  private final PreReviewProgress progress;
  private final Commands commands;
  private final Calendars calendars;

  public PreReviewController(
      SubmitPreReview submitting,
      PreReviewDesk desk,
      PreReviewProgress progress,
      Commands commands,
      Calendars calendars) {
    this.submitting = submitting;
    this.desk = desk;
    this.progress = progress;
    this.commands = commands;
    this.calendars = calendars;
  }

  /// Hands in materials to be checked before the application is filed 预审. No limit of the law runs
  /// and no case number is given; the centre answers within the working day after.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<PreReviewResponse> submit(
      @Valid @RequestBody SubmitPreReviewRequest body,
      Caller caller,
      RequestKey key,
      Locale locale) {
    Done<PreReview, PreReviewEvent> done = submitting.submit(body.submitted(), caller, key);
    String number = done.state().number();
    return ResponseEntity.created(URI.create("/api/v1/pre-reviews/" + number))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(PreReviewResponse.done(done, progress.code(number), calendars.time(), locale));
  }

  /// Finds in order what was handed in 预审通过; the centre stands by it.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/pass")
  ResponseEntity<PreReviewResponse> pass(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable PreReviewNothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(desk.pass(asked(number, caller, key, expected)), locale);
  }

  /// Tells the applicant once of everything that is not in order 预审需补正; only what the guide asks
  /// for, and nothing new in a second round.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/request-correction")
  ResponseEntity<PreReviewResponse> requestCorrection(
      @PathVariable String number,
      @Valid @RequestBody PreReviewCorrectionRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(
        desk.requestCorrection(
            asked(number, caller, key, expected), body.materials(), body.explanation()),
        locale);
  }

  /// Tells the applicant that it is another body's, and which 不属本中心.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/not-ours")
  ResponseEntity<PreReviewResponse> notOurs(
      @PathVariable String number,
      @Valid @RequestBody PreReviewNotOursRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(
        desk.notOurs(asked(number, caller, key, expected), body.rightBody(), body.reason()),
        locale);
  }

  /// Brings what was not in order 预审补正; without names, all of it. Once it is complete the centre
  /// looks anew.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/resubmit")
  ResponseEntity<PreReviewResponse> resubmit(
      @PathVariable String number,
      @Valid @RequestBody(required = false) @Nullable PreReviewResubmitRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(
        desk.resubmit(
            asked(number, caller, key, expected), body == null ? List.of() : body.named()),
        locale);
  }

  /// Takes the pre-review back for the applicant 撤回.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/withdraw")
  ResponseEntity<PreReviewResponse> withdraw(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable PreReviewNothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(desk.withdraw(asked(number, caller, key, expected)), locale);
  }

  /// Erases the sealed personal data of a pre-review that has ended; its journal stays whole.
  ///
  /// @param number the number of the pre-review 预审编号
  @PostMapping("/{number}/erase")
  ResponseEntity<PreReviewResponse> erase(
      @PathVariable String number,
      @Valid @RequestBody EraseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    return answer(desk.erase(asked(number, caller, key, expected), body.ground()), locale);
  }

  private Asked asked(String number, Caller caller, RequestKey key, ExpectedVersion expected) {
    @Nullable Long version = expected.version().isPresent() ? expected.version().getAsLong() : null;
    return new Asked(number, caller, version, commands.of(key, caller.person()));
  }

  private ResponseEntity<PreReviewResponse> answer(
      Done<PreReview, PreReviewEvent> done, Locale locale) {
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(PreReviewResponse.done(done, null, calendars.time(), locale));
  }
}
