package cn.onestop.catalog.reconciling.web;

import cn.onestop.catalog.power.ReadPower;
import cn.onestop.catalog.reconciling.DecideLine;
import cn.onestop.catalog.reconciling.DraftAdopted;
import cn.onestop.catalog.reconciling.GuideReconciling;
import cn.onestop.catalog.reconciling.GuideReconciling.AskedRound;
import cn.onestop.catalog.reconciling.LineKind;
import cn.onestop.catalog.reconciling.ListedReconciling;
import cn.onestop.catalog.reconciling.PutForward;
import cn.onestop.catalog.reconciling.ReadReconciling;
import cn.onestop.catalog.reconciling.Reconciling;
import cn.onestop.catalog.reconciling.ReconcilingOperation;
import cn.onestop.catalog.reconciling.Reconcilings;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.DecideLineRequest;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.DraftAdoptedRequest;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.OpenReconcilingRequest;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.PutForwardRequest;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.RewriteCandidateRequest;
import cn.onestop.catalog.reconciling.web.ReconcilingRequests.RoundStepRequest;
import cn.onestop.events.catalog.ReconcilingEvent;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Rounds in which the powers put forward from below are held against the guide list 权责清单梳理.
@RestController
@RequestMapping("/api/v1/catalog/reconcilings")
final class ReconcilingController {

  private final GuideReconciling guiding;
  private final PutForward puttingForward;
  private final DecideLine deciding;
  private final DraftAdopted drafting;
  private final ReadReconciling reading;
  private final Reconcilings list;
  private final ReadPower powers;
  private final Commands commands;

  ReconcilingController(
      GuideReconciling guiding,
      PutForward puttingForward,
      DecideLine deciding,
      DraftAdopted drafting,
      ReadReconciling reading,
      Reconcilings list,
      ReadPower powers,
      Commands commands) {
    this.guiding = guiding;
    this.puttingForward = puttingForward;
    this.deciding = deciding;
    this.drafting = drafting;
    this.reading = reading;
    this.list = list;
    this.powers = powers;
    this.commands = commands;
  }

  /// Lists the rounds of the caller's centre.
  @GetMapping
  Page<ListedReconciling> list(PageRequest page, Caller caller) {
    return list.of(caller.centres(), page);
  }

  /// Shows a round: what is in the guide list and was put forward 一致, what is in it only 缺项, what
  /// was put forward only 多项, and how each line was decided.
  ///
  /// @param round its id
  /// @param set only the lines of that set
  @GetMapping("/{round}")
  ResponseEntity<ReconcilingResponse> get(
      @PathVariable String round, @RequestParam @Nullable LineKind set, Caller caller) {
    var entry = reading.get(round, caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            ReconcilingResponse.of(
                entry.id(),
                entry.state(),
                set,
                reference -> reading.reason(entry, reference).orElse(null),
                this::listed));
  }

  /// Opens a round with a guide list 指导目录.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReconcilingResponse> open(
      @Valid @RequestBody OpenReconcilingRequest body, RequestKey key, Caller caller) {
    var done = guiding.open(body.title(), body.sourceDocument(), body.powers(), caller, key);
    return ResponseEntity.created(URI.create("/api/v1/catalog/reconcilings/" + done.id()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(response(done));
  }

  /// Puts a power forward that the office exercises 申报.
  ///
  /// @param round its id
  @PostMapping("/{round}/candidates")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ReconcilingResponse> putForward(
      @PathVariable String round,
      @Valid @RequestBody PutForwardRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var done =
        puttingForward.putForward(
            asked(round, caller, expected, key), body.office(), body.content());
    return ResponseEntity.status(HttpStatus.CREATED)
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(response(done));
  }

  /// Puts it forward anew 重新申报: at any time while powers are collected, afterwards if it was asked
  /// back. What was decided about a line that is not the same any more is open again.
  ///
  /// @param round its id
  /// @param candidate number of the candidate
  @PutMapping("/{round}/candidates/{candidate}")
  ResponseEntity<ReconcilingResponse> rewrite(
      @PathVariable String round,
      @PathVariable String candidate,
      @Valid @RequestBody RewriteCandidateRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(
        puttingForward.rewrite(asked(round, caller, expected, key), candidate, body.content()));
  }

  /// Ends the collecting: the lines are compared and decided from now on 比对.
  ///
  /// @param round its id
  @PostMapping("/{round}/compare")
  ResponseEntity<ReconcilingResponse> compare(
      @PathVariable String round,
      @RequestBody(required = false) @Nullable RoundStepRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(guiding.move(asked(round, caller, expected, key), ReconcilingOperation.COMPARE));
  }

  /// Decides a line 逐项认定: to adopt it, not to, to make it part of another, or to ask back. It can
  /// be decided anew until the round is closed.
  ///
  /// @param round its id
  /// @param line the code of the guide list, or the number of a candidate that is not in it
  @PostMapping("/{round}/lines/{line}/decide")
  ResponseEntity<ReconcilingResponse> decide(
      @PathVariable String round,
      @PathVariable String line,
      @Valid @RequestBody DecideLineRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(
        deciding.decide(asked(round, caller, expected, key), line, body.ruling(), body.reason()));
  }

  /// Closes the round 办结; every line must be decided.
  ///
  /// @param round its id
  @PostMapping("/{round}/close")
  ResponseEntity<ReconcilingResponse> close(
      @PathVariable String round,
      @RequestBody(required = false) @Nullable RoundStepRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(guiding.move(asked(round, caller, expected, key), ReconcilingOperation.CLOSE));
  }

  /// Gives the round up 作废; nothing comes of it.
  ///
  /// @param round its id
  @PostMapping("/{round}/cancel")
  ResponseEntity<ReconcilingResponse> cancel(
      @PathVariable String round,
      @RequestBody(required = false) @Nullable RoundStepRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(guiding.move(asked(round, caller, expected, key), ReconcilingOperation.CANCEL));
  }

  /// Begins the draft of a power that a closed round adopted 转为草案.
  ///
  /// @param round its id
  /// @param line the code of the guide list, or the number of a candidate that is not in it
  @PostMapping("/{round}/lines/{line}/draft")
  ResponseEntity<ReconcilingResponse> draft(
      @PathVariable String round,
      @PathVariable String line,
      @Valid @RequestBody(required = false) @Nullable DraftAdoptedRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(
        drafting.draft(asked(round, caller, expected, key), line, DraftAdoptedRequest.given(body)));
  }

  private AskedRound asked(String round, Caller caller, ExpectedVersion expected, RequestKey key) {
    return new AskedRound(
        round,
        caller,
        expected.version().isPresent() ? expected.version().getAsLong() : null,
        commands.of(key, caller.person()));
  }

  private ResponseEntity<ReconcilingResponse> answer(Done<Reconciling, ReconcilingEvent> done) {
    return ResponseEntity.ok().eTag(ExpectedVersion.entityTag(done.version())).body(response(done));
  }

  /// The same whether it was just done or is told again: without reasons, and without what has come
  /// of adopted lines elsewhere; these are asked for.
  private static ReconcilingResponse response(Done<Reconciling, ReconcilingEvent> done) {
    return ReconcilingResponse.of(done.id(), done.state(), null, _ -> null, _ -> false);
  }

  private boolean listed(String code) {
    return powers.find(code).isPresent();
  }
}
