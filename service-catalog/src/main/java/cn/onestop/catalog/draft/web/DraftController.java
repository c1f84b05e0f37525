package cn.onestop.catalog.draft.web;

import cn.onestop.catalog.draft.Draft;
import cn.onestop.catalog.draft.DraftClocks;
import cn.onestop.catalog.draft.DraftDesk;
import cn.onestop.catalog.draft.DraftDesk.Asked;
import cn.onestop.catalog.draft.DraftMoves;
import cn.onestop.catalog.draft.DraftOperation;
import cn.onestop.catalog.draft.DraftState;
import cn.onestop.catalog.draft.Drafts;
import cn.onestop.catalog.draft.WriteDraft;
import cn.onestop.catalog.draft.web.DraftRequests.DraftRequest;
import cn.onestop.catalog.draft.web.DraftRequests.NothingToSay;
import cn.onestop.catalog.draft.web.DraftRequests.PublishRequest;
import cn.onestop.catalog.draft.web.DraftRequests.VerdictRequest;
import cn.onestop.catalog.gate.PublishRulebook;
import cn.onestop.events.catalog.DraftEvent;
import cn.onestop.kit.calendars.Calendars;
import cn.onestop.kit.journal.Commands;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestKey;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.time.clock.OfficeClock;
import jakarta.validation.Valid;
import java.net.URI;
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

/// Drafts of changes of items and powers 目录动态调整.
@RestController
@RequestMapping("/api/v1/catalog/drafts")
final class DraftController {

  private final WriteDraft writing;
  private final DraftDesk desk;
  private final Drafts list;
  private final PublishRulebook rulebook;
  private final Calendars calendars;
  private final OfficeClock clock;
  private final Commands commands;

  DraftController(
      WriteDraft writing,
      DraftDesk desk,
      Drafts list,
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

  /// Lists the drafts of the caller's centre, with their clocks.
  ///
  /// @param state only those in that state
  /// @param mine only those that wait for the caller: the to-do list 待办
  @GetMapping
  Page<ListedDraftResponse> list(
      @RequestParam @Nullable DraftState state,
      @RequestParam(defaultValue = "false") boolean mine,
      PageRequest page,
      Caller caller) {
    var clocks = clocks();
    var now = clock.now();
    return list.find(
            draft ->
                draft.isSeenBy(caller)
                    && (state == null || draft.state().equals(state.name()))
                    && (!mine || draft.waitsFor(caller)),
            page)
        .map(found -> ListedDraftResponse.of(found, caller, clocks, now));
  }

  /// Shows a draft with its opinions, its clocks, and everything that keeps it from being
  /// published.
  ///
  /// @param draft its id
  @GetMapping("/{draft}")
  ResponseEntity<DraftResponse> get(@PathVariable String draft, Caller caller) {
    var entry = desk.read(draft, caller);
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(entry.version()))
        .body(response(entry));
  }

  /// Writes a draft 草拟.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DraftResponse> create(
      @Valid @RequestBody DraftRequest body, RequestKey key, Caller caller) {
    var done = writing.create(body.proposal(), caller, key);
    return ResponseEntity.created(URI.create("/api/v1/catalog/drafts/" + done.id()))
        .eTag(ExpectedVersion.entityTag(done.version()))
        .body(response(done));
  }

  /// Writes it anew.
  ///
  /// @param draft its id
  @PutMapping("/{draft}")
  ResponseEntity<DraftResponse> rewrite(
      @PathVariable String draft,
      @Valid @RequestBody DraftRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    desk.read(draft, caller);
    return answer(
        writing.rewrite(
            draft, body.proposal(), version(expected), caller, commands.of(key, caller.person())));
  }

  /// Hands it in for review 送审; everything that would keep it from being published is named.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/submit")
  ResponseEntity<DraftResponse> submit(
      @PathVariable String draft,
      @RequestBody(required = false) @Nullable NothingToSay body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.submit(asked(draft, caller, expected, key)));
  }

  /// Gives the department's opinion 部门审核: it goes on to the legal reviewer, or back.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/review")
  ResponseEntity<DraftResponse> review(
      @PathVariable String draft,
      @Valid @RequestBody VerdictRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.review(asked(draft, caller, expected, key), body.verdict()));
  }

  /// Gives the opinion on its lawfulness 合法性审查: it goes on to the approver, or back.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/legal-review")
  ResponseEntity<DraftResponse> legalReview(
      @PathVariable String draft,
      @Valid @RequestBody VerdictRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.legalReview(asked(draft, caller, expected, key), body.verdict()));
  }

  /// Decides on it 审定: it may be published, or goes back.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/approve")
  ResponseEntity<DraftResponse> approve(
      @PathVariable String draft,
      @Valid @RequestBody VerdictRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.approve(asked(draft, caller, expected, key), body.verdict()));
  }

  /// Publishes it from a day on 公布: a new version, or for a cancellation the end.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/publish")
  ResponseEntity<DraftResponse> publish(
      @PathVariable String draft,
      @Valid @RequestBody(required = false) @Nullable PublishRequest body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(
        desk.publish(
            asked(draft, caller, expected, key), body == null ? null : body.effectiveFrom()));
  }

  /// Takes it back 撤回.
  ///
  /// @param draft its id
  @PostMapping("/{draft}/withdraw")
  ResponseEntity<DraftResponse> withdraw(
      @PathVariable String draft,
      @RequestBody(required = false) @Nullable NothingToSay body,
      ExpectedVersion expected,
      RequestKey key,
      Caller caller) {
    return answer(desk.withdraw(asked(draft, caller, expected, key)));
  }

  private Asked asked(String draft, Caller caller, ExpectedVersion expected, RequestKey key) {
    return new Asked(draft, caller, version(expected), commands.of(key, caller.person()));
  }

  private ResponseEntity<DraftResponse> answer(Done<Draft, DraftEvent> done) {
    return ResponseEntity.ok().eTag(ExpectedVersion.entityTag(done.version())).body(response(done));
  }

  private DraftResponse response(Entry<Draft> entry) {
    var draft = entry.state();
    boolean going = !DraftMoves.from(draft.state()).isEmpty();
    return DraftResponse.of(
        entry.id(),
        draft,
        reference -> desk.opinion(entry, reference).orElse(null),
        clocks().of(draft, clock.now()),
        possible(draft),
        going ? desk.broken(draft).stream().map(FindingResponse::of).toList() : List.of());
  }

  /// The same whether it was just done or is told again: without opinions and findings, which are
  /// asked for.
  private DraftResponse response(Done<Draft, DraftEvent> done) {
    return DraftResponse.of(
        done.id(),
        done.state(),
        _ -> null,
        clocks().of(done.state(), done.facts().getLast().at()),
        possible(done.state()),
        List.of());
  }

  private static List<String> possible(Draft draft) {
    return DraftMoves.from(draft.state()).stream().map(DraftOperation::wireName).toList();
  }

  private DraftClocks clocks() {
    return new DraftClocks(
        rulebook.inForce(calendars.time().hours().dateOf(clock.now())), calendars.time());
  }

  private static @Nullable Long version(ExpectedVersion expected) {
    return expected.version().isPresent() ? expected.version().getAsLong() : null;
  }
}
