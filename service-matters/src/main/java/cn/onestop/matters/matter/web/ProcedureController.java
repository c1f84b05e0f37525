package cn.onestop.matters.matter.web;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.ProcedureDesk;
import cn.onestop.matters.matter.web.MatterRequests.ExtendRequest;
import cn.onestop.matters.matter.web.MatterRequests.NothingMore;
import cn.onestop.matters.matter.web.MatterRequests.StartProcedureRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Stops the limits of an accepted matter, lets them go on, makes them longer.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class ProcedureController {

  private final ProcedureDesk desk;
  private final OperationAnswers answers;

  public ProcedureController(ProcedureDesk desk, OperationAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /// Begins a special procedure 特别程序, approved by the caller; the limits stand still.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/start-special-procedure")
  ResponseEntity<MatterResponse> startSpecialProcedure(
      @PathVariable String number,
      @Valid @RequestBody StartProcedureRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(
        desk.start(asked, body.kind(), body.basis(), body.approvedDays(), body.notice()), locale);
  }

  /// Ends the special procedure; the limits go on.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/end-special-procedure")
  ResponseEntity<MatterResponse> endSpecialProcedure(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.end(asked), locale);
  }

  /// Extends the limits once 延期, approved by the caller, before they have passed.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/extend")
  ResponseEntity<MatterResponse> extend(
      @PathVariable String number,
      @Valid @RequestBody ExtendRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.extend(asked, body.amount(), body.reason()), locale);
  }
}
