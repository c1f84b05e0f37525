package cn.onestop.catalog.draft.web;

import cn.onestop.catalog.draft.DraftClocks;
import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.draft.Drafts.Found;
import cn.onestop.kit.signedin.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A draft in a list.
///
/// @param waitsForMe whether the caller is the one, or one of those, who must act now
record ListedDraftResponse(
    String draft,
    String kind,
    String code,
    @Nullable String name,
    String department,
    String reason,
    String state,
    @Nullable LocalDate effectiveFrom,
    List<DraftClock> clocks,
    boolean waitsForMe) {

  static ListedDraftResponse of(Found found, Caller caller, DraftClocks clocks, Instant now) {
    var it = found.listed();
    return new ListedDraftResponse(
        found.draft(),
        it.kind(),
        it.code(),
        it.name(),
        it.department(),
        it.reason(),
        it.state(),
        it.effectiveFrom(),
        it.clocks(clocks, now),
        it.waitsFor(caller));
  }
}
