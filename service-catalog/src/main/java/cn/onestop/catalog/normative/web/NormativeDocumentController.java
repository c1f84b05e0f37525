package cn.onestop.catalog.normative.web;

import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.catalog.normative.NormativeClocks;
import cn.onestop.catalog.normative.NormativeDesk;
import cn.onestop.catalog.normative.NormativeDesk.Asked;
import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.catalog.normative.NormativeDocuments;
import cn.onestop.catalog.normative.NormativeRefusal.Malformed;
import cn.onestop.catalog.normative.NormativeState;
import cn.onestop.catalog.normative.WriteNormativeDocument;
import cn.onestop.catalog.normative.web.NormativeRequests.CleanUpRequest;
import cn.onestop.catalog.normative.web.NormativeRequests.FileNormativeRequest;
import cn.onestop.catalog.normative.web.NormativeRequests.NormativeContentRequest;
import cn.onestop.catalog.normative.web.NormativeRequests.NormativeDocumentRequest;
import cn.onestop.catalog.normative.web.NormativeRequests.NormativeVerdictRequest;
import cn.onestop.catalog.normative.web.NormativeRequests.NothingToAdd;
import cn.onestop.catalog.normative.web.NormativeRequests.PublishNormativeRequest;
import cn.onestop.events.catalog.NormativeDocumentEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

/// Normative documents 规范性文件 of the centre: drafting, review, deliberation, publication, filing,
/// clean-up. What is published is read in the register of legal bases.
@RestController
@RequestMapping("/api/v1/catalog/normative-documents")
final class NormativeDocumentController {

  private final WriteNormativeDocument writing;
  private final NormativeDesk desk;
  private final NormativeDocuments list;
  private final PublishRulebook rulebook;
  private final Calendars calendars;
  private final OfficeClock clock;
  private final Commands commands;

  NormativeDocumentController(
      WriteNormativeDocument writing,
      NormativeDesk desk,
      NormativeDocuments list,
      PublishRulebook rulebook,
      Calendars calendars,
      OfficeClock clock,
      Commands commands) {
    this.writing = writing;
    this.desk = desk;
    this.list = list;
    this.rulebook = rulebook;
    this.calendars = calendars;
    this.clock = clock;
    this.commands = commands;
  }

  /// Lists the normative documents of the caller's centre, with their clocks.
  ///
  /// @param state only those in that state
  /// @param mine only those that wait for the caller: the to-do list 待办
  @GetMapping
  Page<ListedNormativeDocumentResponse> list(
      @RequestParam @Nullable NormativeState state,
      @RequestParam(defaultValue = "false") boolean mine,
      PageRequest page,
      Caller caller) {
    var clocks = clocks();
    var now = clock.now();
    return list.find(
            document ->
                caller.centres().contains(document.centre())
                    && (state == null || document.state() == state)
                    && (!mine || document.waitsFor(caller, clocks.near(now))),
            page)
        .map(found -> ListedNormativeDocumentResponse.of(found, caller, clocks, now));
  }

  /// Shows a normative document with its opinions and its clocks.
  ///
  /// @param document its id
  @GetMapping("/{document}")
  ResponseEntity<NormativeDocumentResponse> get(@PathVariable String document, Caller caller) {
    var entry = desk.read(document, caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(
            NormativeDocumentResponse.of(
                entry.id(),
                entry.state(),
                reference -> desk.opinion(entry, reference).orElse(null),
                clocks().of(entry.state(), clock.now())));
  }

  /// Drafts a normative document 起草.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<NormativeDocumentResponse> create(
      @Valid @RequestBody NormativeDocumentRequest body, RequestKey key, Caller caller) {
    var done = writing.create(body.code(), body.content(), caller, key);
    return ResponseEntity.created(URI.create("/api/v1/catalog/normative-documents/" + done.id()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(response(done));
  }

  /// Drafts it anew.
  ///
  /// @param document its id
  @PutMapping("/{document}")
  ResponseEntity<NormativeDocumentResponse> rewrite(
      @PathVariable String document,
      @Valid @RequestBody NormativeContentRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    desk.read(document, caller);
    return answer(
        writing.rewrite(
            document,
            body.content(),
            version(expected),
            caller,
            commands.of(key, caller.person())));
  }

  /// Hands it in for the review of its lawfulness 送审.
  ///
  /// @param document its id
  @PostMapping("/{document}/submit")
  ResponseEntity<NormativeDocumentResponse> submit(
      @PathVariable String document,
      @RequestBody(required = false) @Nullable NothingToAdd body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.submit(asked(document, caller, expected, key)));
  }

  /// Gives the opinion on its lawfulness 合法性审核: it goes on to the deliberation, or back.
  ///
  /// @param document its id
  @PostMapping("/{document}/legal-review")
  ResponseEntity<NormativeDocumentResponse> legalReview(
      @PathVariable String document,
      @Valid @RequestBody NormativeVerdictRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.legalReview(asked(document, caller, expected, key), body.verdict()));
  }

  /// Notes what those who decide together came to 集体审议: it may be published, or goes back.
  ///
  /// @param document its id
  @PostMapping("/{document}/deliberate")
  ResponseEntity<NormativeDocumentResponse> deliberate(
      @PathVariable String document,
      @Valid @RequestBody NormativeVerdictRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.deliberate(asked(document, caller, expected, key), body.verdict()));
  }

  /// Publishes it under its number 公布; it stands in the register from then on.
  ///
  /// @param document its id
  @PostMapping("/{document}/publish")
  ResponseEntity<NormativeDocumentResponse> publish(
      @PathVariable String document,
      @Valid @RequestBody PublishNormativeRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(
        desk.publish(
            asked(document, caller, expected, key), body.documentNumber(), body.inForceFrom()));
  }

  /// Notes that it was filed with the body above 备案.
  ///
  /// @param document its id
  @PostMapping("/{document}/file")
  ResponseEntity<NormativeDocumentResponse> file(
      @PathVariable String document,
      @Valid @RequestBody FileNormativeRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.file(asked(document, caller, expected, key), body.filingNumber()));
  }

  /// Decides what becomes of it 清理: kept until a later day, to be amended, or abolished.
  ///
  /// @param document its id
  @PostMapping("/{document}/clean-up")
  ResponseEntity<NormativeDocumentResponse> cleanUp(
      @PathVariable String document,
      @Valid @RequestBody CleanUpRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    var asked = asked(document, caller, expected, key);
    return answer(
        switch (body.outcome()) {
          case KEPT -> desk.keep(asked, until(body), body.decisionDocument());
          case AMENDED -> desk.amend(asked, body.decisionDocument());
          case ABOLISHED -> desk.abolish(asked, body.repealedFrom(), body.decisionDocument());
        });
  }

  /// Takes it back 撤回.
  ///
  /// @param document its id
  @PostMapping("/{document}/withdraw")
  ResponseEntity<NormativeDocumentResponse> withdraw(
      @PathVariable String document,
      @RequestBody(required = false) @Nullable NothingToAdd body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.withdraw(asked(document, caller, expected, key)));
  }

  private static LocalDate until(CleanUpRequest body) {
    var until = body.validUntil();
    if (until == null) {
      throw new Refused(new Malformed(List.of(FieldRefusal.of("/validUntil", "field-missing"))));
    }
    return until;
  }

  private Asked asked(String document, Caller caller, ExpectedVersion expected, RequestKey key) {
    return new Asked(document, caller, version(expected), commands.of(key, caller.person()));
  }

  private ResponseEntity<NormativeDocumentResponse> answer(
      Done<NormativeDocument, NormativeDocumentEvent> done) {
    return ResponseEntity.ok().eTag(ExpectedVersion.entityTag(done.version())).body(response(done));
  }

  /// The same whether it was just done or is told again: without opinions, which are asked for.
  private NormativeDocumentResponse response(Done<NormativeDocument, NormativeDocumentEvent> done) {
    return NormativeDocumentResponse.of(
        done.id(), done.state(), _ -> null, clocks().of(done.state(), done.facts().getLast().at()));
  }

  private NormativeClocks clocks() {
    var time = calendars.time();
    return new NormativeClocks(
        rulebook.inForce(time.hours().dateOf(clock.now())).ofNormativeDocuments(), time);
  }

  private static @Nullable Long version(ExpectedVersion expected) {
    return expected.version().isPresent() ? expected.version().getAsLong() : null;
  }
}
