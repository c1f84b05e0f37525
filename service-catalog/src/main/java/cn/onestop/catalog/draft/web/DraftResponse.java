package cn.onestop.catalog.draft.web;

import cn.onestop.catalog.draft.Draft;
import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A draft with what happened to it, its clocks, and what keeps it from being published.
///
/// @param state `DRAFTED` 草拟, `IN_REVIEW` 部门审核, `IN_LEGAL_REVIEW` 合法性审查, `IN_APPROVAL` 审定,
///   `APPROVED` 待公布, `PUBLISHED` 已公布, `WITHDRAWN` 已撤回
/// @param possible operations its state permits, to whoever may do them
record DraftResponse(
    String draft,
    String kind,
    String code,
    String centre,
    String department,
    String reason,
    String state,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate causedOn,
    @Nullable String decisionDocument,
    int baseVersion,
    @Nullable ItemContent item,
    @Nullable PowerContent power,
    List<DraftTurn> turns,
    List<DraftClock> clocks,
    List<String> possible,
    List<FindingResponse> findings) {

  /// Somebody did something with it.
  record DraftTurn(String operation, String by, Instant at, @Nullable String opinion) {}

  /// @param opinion reads what lies under a reference
  static DraftResponse of(
      String id,
      Draft it,
      Function<String, @Nullable String> opinion,
      List<DraftClock> clocks,
      List<String> possible,
      List<FindingResponse> findings) {
    return new DraftResponse(
        id,
        it.kind().name(),
        it.code(),
        it.centre(),
        it.department(),
        it.reason().name(),
        it.state().name(),
        it.effectiveFrom(),
        it.causedOn(),
        it.decisionDocument(),
        it.baseVersion(),
        it.item(),
        it.power(),
        it.turns().stream()
            .map(turn ->
                new DraftTurn(
                    turn.operation().wireName(),
                    turn.by(),
                    turn.at(),
                    turn.opinion() == null ? null : opinion.apply(turn.opinion())))
            .toList(),
        clocks,
        possible,
        findings);
  }
}
