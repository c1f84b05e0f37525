package cn.onestop.catalog.normative.web;

import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.normative.NormativeClocks;
import cn.onestop.catalog.normative.NormativeDocuments.FoundDocument;
import cn.onestop.kit.signedin.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A normative document in a list.
///
/// @param validUntil its last day; before it, it is cleaned up
/// @param waitsForMe whether the caller is the one, or one of those, who must act now
record ListedNormativeDocumentResponse(
    String document,
    String legalText,
    String name,
    String state,
    @Nullable String documentNumber,
    @Nullable LocalDate validUntil,
    List<DraftClock> clocks,
    boolean waitsForMe) {

  static ListedNormativeDocumentResponse of(
      FoundDocument found, Caller caller, NormativeClocks clocks, Instant now) {
    var it = found.document();
    return new ListedNormativeDocumentResponse(
        found.id(),
        it.code(),
        it.content().name(),
        it.state().name(),
        it.content().documentNumber(),
        it.content().validUntil(),
        clocks.of(it, now),
        it.waitsFor(caller, clocks.near(now)));
  }
}
