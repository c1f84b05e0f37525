package cn.onestop.catalog.normative.web;

import cn.onestop.catalog.draft.DraftClocks.DraftClock;
import cn.onestop.catalog.normative.NormativeDocument;
import cn.onestop.catalog.normative.NormativeMoves;
import cn.onestop.catalog.normative.NormativeOperation;
import cn.onestop.events.catalog.LegalTextContent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A normative document with what happened to it and its clocks.
///
/// @param legalText its code in the register, where it stands once it is published
/// @param state `DRAFTED` 起草, `IN_LEGAL_REVIEW` 合法性审核, `IN_DELIBERATION` 集体审议, `DELIBERATED` 待公布,
///   `PUBLISHED` 已公布, `FILED` 已备案, `TO_BE_AMENDED` 待修改, `ABOLISHED` 已废止, `WITHDRAWN` 已撤回
/// @param decisionDocument number of the minutes of the deliberation, later of the clean-up
/// @param filingNumber 备案号
/// @param clocks `REVIEW` 合法性审核, `PUBLISH` 公布, `FILE` 备案
/// @param possible operations its state permits, to whoever may do them
record NormativeDocumentResponse(
    String document,
    String legalText,
    String centre,
    String state,
    LegalTextContent content,
    @Nullable String decisionDocument,
    @Nullable String filingNumber,
    List<NormativeTurnResponse> turns,
    List<DraftClock> clocks,
    List<String> possible) {

  /// Somebody did something with it.
  record NormativeTurnResponse(String operation, String by, Instant at, @Nullable String opinion) {}

  /// @param opinion reads what lies under a reference
  static NormativeDocumentResponse of(
      String id,
      NormativeDocument it,
      Function<String, @Nullable String> opinion,
      List<DraftClock> clocks) {
    return new NormativeDocumentResponse(
        id,
        it.code(),
        it.centre(),
        it.state().name(),
        it.content(),
        it.decisionDocument(),
        it.filingNumber(),
        it.turns().stream()
            .map(turn ->
                new NormativeTurnResponse(
                    turn.operation().wireName(),
                    turn.by(),
                    turn.at(),
                    turn.opinion() == null ? null : opinion.apply(turn.opinion())))
            .toList(),
        clocks,
        NormativeMoves.from(it.state()).stream().map(NormativeOperation::wireName).toList());
  }
}
