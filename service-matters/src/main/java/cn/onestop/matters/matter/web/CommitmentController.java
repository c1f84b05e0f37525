package cn.onestop.matters.matter.web;

import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.matter.CommitmentDesk;
import cn.onestop.matters.matter.MatterDesk.Asked;
import cn.onestop.matters.matter.web.MatterRequests.AcceptOnCommitmentRequest;
import cn.onestop.matters.matter.web.MatterRequests.AcceptProvisionallyRequest;
import cn.onestop.matters.matter.web.MatterRequests.CheckCommitmentRequest;
import cn.onestop.matters.matter.web.MatterRequests.RevokeMatterRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes matters on the applicant's word, and sees whether it is kept.
@RestController
@RequestMapping("/api/v1/matters/{number}")
public class CommitmentController {

  private final CommitmentDesk desk;
  private final OperationAnswers answers;

  public CommitmentController(CommitmentDesk desk, OperationAnswers answers) {
    this.desk = desk;
    this.answers = answers;
  }

  /// Accepts a filed matter though something may come later 容缺受理; the guide says what may.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/accept-provisionally")
  ResponseEntity<MatterResponse> acceptProvisionally(
      @PathVariable String number,
      @Valid @RequestBody AcceptProvisionallyRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(
        desk.acceptProvisionally(asked, body.materials(), body.days(), body.promise()), locale);
  }

  /// Accepts a filed matter on a commitment that takes the place of the examination 告知承诺.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/accept-on-commitment")
  ResponseEntity<MatterResponse> acceptOnCommitment(
      @PathVariable String number,
      @Valid @RequestBody AcceptOnCommitmentRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.acceptOnCommitment(asked, body.commitment()), locale);
  }

  /// Records whether the commitment that a decision rests on is kept 核查.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/check-commitment")
  ResponseEntity<MatterResponse> checkCommitment(
      @PathVariable String number,
      @Valid @RequestBody CheckCommitmentRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.check(asked, body.kept(), body.days(), body.reason()), locale);
  }

  /// Takes back an acceptance whose supplement is not in order, or a decision whose commitment was
  /// not put right 撤销.
  ///
  /// @param number the public case number 办件编号
  @PostMapping("/revoke")
  ResponseEntity<MatterResponse> revoke(
      @PathVariable String number,
      @Valid @RequestBody RevokeMatterRequest body,
      Caller caller,
      RequestKey key,
      ExpectedVersion expected,
      Locale locale) {
    Asked asked = answers.asked(number, caller, key, expected);
    return answers.answer(desk.revoke(asked, body.reason()), locale);
  }
}
