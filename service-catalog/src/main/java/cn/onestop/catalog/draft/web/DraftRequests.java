package cn.onestop.catalog.draft.web;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.draft.DraftDesk.Verdict;
import cn.onestop.catalog.draft.DraftKind;
import cn.onestop.catalog.draft.Proposal;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bodies that operations on drafts take.
final class DraftRequests {

  private static final int LONGEST_OPINION = 2000;

  private DraftRequests() {}

  /// @param code of the item or power it is about
  /// @param effectiveFrom the first day it is meant to be in force; from publication on if absent
  /// @param causedOn the day of what makes it necessary
  /// @param decisionDocument number of the document by which the government approved it 批准文号
  /// @param item for an item, unless it is cancelled
  /// @param power for a power, unless it is cancelled
  record DraftRequest(
      @NotNull DraftKind kind,
      @NotBlank @Size(max = 40) @Schema(example = "TX-MZ-01") String code,
      @NotNull ChangeReason reason,
      @Nullable LocalDate effectiveFrom,
      @Nullable LocalDate causedOn,
      @Nullable @Size(max = 100) String decisionDocument,
      @Nullable ItemContent item,
      @Nullable PowerContent power) {

    Proposal proposal() {
      return new Proposal(
          kind,
          code,
          reason,
          effectiveFrom,
          causedOn,
          decisionDocument,
          GuideSteps.named(item),
          power);
    }
  }

  /// What comes of a review.
  enum Outcome {
    /// 通过.
    PASSED,
    /// 退回修改.
    RETURNED
  }

  /// @param opinion needed when it goes back
  /// @param decisionDocument number of the document by which the government approved it, needed to
  ///   approve what adds, cancels or delegates
  record VerdictRequest(
      @NotNull Outcome outcome,
      @Nullable @Size(max = LONGEST_OPINION) String opinion,
      @Nullable @Size(max = 100) String decisionDocument) {

    Verdict verdict() {
      return new Verdict(outcome == Outcome.PASSED, opinion, decisionDocument);
    }
  }

  /// @param effectiveFrom the first day; absent: the draft's own, or today
  record PublishRequest(@Nullable LocalDate effectiveFrom) {}

  /// Nothing is to be said.
  record NothingToSay() {}
}
