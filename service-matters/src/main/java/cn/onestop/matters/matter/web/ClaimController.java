package cn.onestop.matters.matter.web;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.ClaimDesk;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.web.MatterRequests.AssignTaskRequest;
import cn.onestop.matters.matter.web.MatterRequests.ClaimTaskRequest;
import cn.onestop.matters.matter.web.MatterRequests.HandOverTaskRequest;
import cn.onestop.matters.matter.web.MatterRequests.ReleaseTaskRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes a matter on, gives it back, passes it on within an office.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class ClaimController {

  private final ClaimDesk desk;
  private final OperationAnswers answers;

  public ClaimController(ClaimDesk desk, OperationAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /// Takes on what the matter waits for at the caller's office 签收. Who comes second is told who has
  /// it.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/claim")
  ResponseEntity<MatterResponse> claim(
      @PathVariable String number,
      @Valid @RequestBody(required = false) @Nullable ClaimTaskRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.claim(asked, body == null ? null : body.task()), locale);
  }

  /// Gives it back to the office's queue 退回待办.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/release")
  ResponseEntity<MatterResponse> release(
      @PathVariable String number,
      @Valid @RequestBody ReleaseTaskRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.release(asked, body.task(), body.reason()), locale);
  }

  /// Hands it over to a colleague of the same office 移交.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/hand-over")
  ResponseEntity<MatterResponse> handOver(
      @PathVariable String number,
      @Valid @RequestBody HandOverTaskRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.handOver(asked, body.to(), body.task(), body.reason()), locale);
  }

  /// Gives it to somebody of the office that the caller heads 分派.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/assign")
  ResponseEntity<MatterResponse> assign(
      @PathVariable String number,
      @Valid @RequestBody AssignTaskRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.assign(asked, body.to(), body.task(), body.reason()), locale);
  }
}
