package cn.onestop.matters.draft.web;

import cn.onestop.events.audit.AuditedCall;
import cn.onestop.kit.audit.AuditTrail;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.request.RequestFingerprint;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.draft.DraftDesk;
import cn.onestop.matters.draft.DraftDesk.Opened;
import cn.onestop.matters.draft.DraftDesk.Saved;
import cn.onestop.matters.draft.FilingDraft;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Keeps half-filled applications 暂存 for whoever fills them in.
@RestController
@RequestMapping("/api/v1/matters/drafts")
public class FilingDraftController {

  private final DraftDesk desk;
  private final AuditTrail trail;

  public FilingDraftController(DraftDesk desk, AuditTrail trail) {
    this.desk = desk;
    this.trail = trail;
  }

  /// A draft that was kept; its `ETag` is what to send as `If-Match` the next time.
  ///
  /// @param expiresAt when it is deleted if nobody saves it again
  record FilingDraftSaved(UUID id, Instant savedAt, Instant expiresAt) {

    static FilingDraftSaved of(FilingDraft draft) {
      return new FilingDraftSaved(draft.id(), draft.savedAt(), draft.expiresAt());
    }
  }

  /// A draft as a line of the list.
  ///
  /// @param own whether the caller wrote it; else they cover the post of who did
  /// @param applicantName masked
  record FilingDraftLine(
      UUID id,
      boolean own,
      String author,
      @Nullable String itemCode,
      @Nullable String applicantName,
      @Nullable String window,
      @Nullable String consultation,
      Instant savedAt,
      Instant expiresAt) {

    static FilingDraftLine of(Opened opened) {
      FilingDraft draft = opened.draft();
      return new FilingDraftLine(
          draft.id(),
          opened.own(),
          draft.author(),
          opened.content().itemCode(),
          opened.maskedName(),
          opened.content().window(),
          opened.content().consultation(),
          draft.savedAt(),
          draft.expiresAt());
    }
  }

  /// Keeps what the form has so far. The first time without `If-Match`, later with the `ETag` of
  /// what was kept before: another tab's words are not overwritten unseen. The same sent again has
  /// no further effect.
  ///
  /// @param id chosen by the caller, at random
  @PutMapping("/{id}")
  ResponseEntity<FilingDraftSaved> save(
      @PathVariable UUID id,
      @Valid @RequestBody FilingDraftRequest body,
      Caller caller,
      ExpectedVersion expected,
      RequestFingerprint fingerprint) {
    Saved saved = desk.save(id, body.content(), expected, caller, fingerprint.value());
    return ResponseEntity.status(saved.created() ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(ExpectedVersion.entityTag(saved.draft().version()))
        .body(FilingDraftSaved.of(saved.draft()));
  }

  /// Shows the caller's own drafts and those of the posts they hold or stand in on, the last saved
  /// first.
  @GetMapping
  ResponseEntity<Page<FilingDraftLine>> drafts(Caller caller, PageRequest page) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(desk.list(caller, page).map(FilingDraftLine::of));
  }

  /// Opens a draft: whole for its author, who typed it; masked for whoever covers the post. Of one
  /// that was filed, 409 `draft-filed` tells them the number of the application, until the draft's
  /// last day.
  ///
  /// @param id as it was chosen
  @GetMapping("/{id}")
  ResponseEntity<FilingDraftResponse> draft(
      @PathVariable UUID id, Caller caller, AuditedCall call) {
    Opened opened = desk.open(id, caller);
    String centre = opened.draft().centre();
    if (centre != null) {
      trail.saw(call, id.toString(), centre);
    }
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.entityTag(opened.draft().version()))
        .cacheControl(CacheControl.noStore())
        .body(FilingDraftResponse.of(opened));
  }

  /// Discards a draft; nothing of it is left. One that is gone is gone.
  ///
  /// @param id as it was chosen
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(@PathVariable UUID id, Caller caller, ExpectedVersion expected) {
    desk.discard(id, expected, caller);
  }
}
