package cn.onestop.matters.matter.web;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.IntakeDesk;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.web.MatterRequests.NothingMore;
import cn.onestop.matters.matter.web.MatterRequests.RefuseRequest;
import cn.onestop.matters.matter.web.MatterRequests.ReturnRequest;
import cn.onestop.matters.matter.web.MatterRequests.SupplementNoticeRequest;
import cn.onestop.matters.matter.web.MatterRequests.SupplementRequest;
import cn.onestop.matters.matter.web.MatterRequests.TransferMatterRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes on a filed matter or turns it away, and asks for what is missing.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class IntakeController {

  private final IntakeDesk desk;
  private final OperationAnswers answers;

  public IntakeController(IntakeDesk desk, OperationAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /// Accepts a filed matter 受理; the promised time runs from here.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/accept")
  ResponseEntity<MatterResponse> accept(
      @PathVariable String number,
      @RequestBody(required = false) @Nullable NothingMore body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.accept(asked), locale);
  }

  /// Tells the applicant once of everything that is missing 一次性告知补正; only what the guide asks for.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/request-supplement")
  ResponseEntity<MatterResponse> requestSupplement(
      @PathVariable String number,
      @Valid @RequestBody SupplementNoticeRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(
        desk.requestSupplement(
            asked, body.materials(), body.days(), body.explanation(), body.againstPreReview()),
        locale);
  }

  /// Records that missing materials have come 补正; without names, all of them.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/supplement")
  ResponseEntity<MatterResponse> supplement(
      @PathVariable String number,
      @Valid @RequestBody(required = false) @Nullable SupplementRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.supplement(asked, body == null ? List.of() : body.named()), locale);
  }

  /// Refuses to accept a filed matter 不予受理, with the written reason and the remedies.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/refuse")
  ResponseEntity<MatterResponse> refuse(
      @PathVariable String number,
      @Valid @RequestBody RefuseRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(
        desk.refuse(
            asked,
            body.ground(),
            body.reason(),
            body.rightBody(),
            body.materials(),
            body.againstPreReview()),
        locale);
  }

  /// Hands a filed matter back without judging it 退件, with the written reason.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/return")
  ResponseEntity<MatterResponse> giveBack(
      @PathVariable String number,
      @Valid @RequestBody ReturnRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.giveBack(asked, body.reason()), locale);
  }

  /// Hands a filed matter to the office whose matter it is 转办, with the written reason.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/transfer")
  ResponseEntity<MatterResponse> transfer(
      @PathVariable String number,
      @Valid @RequestBody TransferMatterRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.transfer(asked, body.office(), body.reason()), locale);
  }
}
