package cn.onestop.catalog.normative.web;

import cn.onestop.catalog.normative.NormativeDesk.Verdict;
import cn.onestop.events.catalog.LegalTextContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The bodies that operations on normative documents take.
final class NormativeRequests {

  private NormativeRequests() {}

  /// @param code it shall have in the register; that of a published one for its amendment
  /// @param content of kind `NORMATIVE_DOCUMENT`, with its last day and without a number
  record NormativeDocumentRequest(
      @NotBlank @Size(max = 40) @Schema(example = "TX-GF-01") String code,
      @NotNull LegalTextContent content) {}

  /// @param content of kind `NORMATIVE_DOCUMENT`, with its last day and without a number
  record NormativeContentRequest(@NotNull LegalTextContent content) {}

  /// What comes of a review or a deliberation.
  enum NormativeOutcome {
    /// 通过.
    PASSED,
    /// 退回修改.
    RETURNED
  }

  /// @param opinion needed when it goes back
  /// @param minutes number of the minutes 会议纪要, needed to pass the deliberation
  record NormativeVerdictRequest(
      @NotNull NormativeOutcome outcome,
      @Nullable @Size(max = 2000) String opinion,
      @Nullable @Size(max = 100) String minutes) {

    Verdict verdict() {
      return new Verdict(outcome == NormativeOutcome.PASSED, opinion, minutes);
    }
  }

  /// @param documentNumber 文号
  /// @param inForceFrom 施行日期; absent: the document's own, or today
  record PublishNormativeRequest(
      @NotBlank @Size(max = 100) String documentNumber, @Nullable LocalDate inForceFrom) {}

  /// @param filingNumber 备案号
  record FileNormativeRequest(@NotBlank @Size(max = 100) String filingNumber) {}

  /// What comes of a clean-up 清理.
  enum CleanUpOutcome {
    /// 继续有效.
    KEPT,
    /// 修改.
    AMENDED,
    /// 废止.
    ABOLISHED
  }

  /// @param validUntil its last day from now on, needed to keep it
  /// @param repealedFrom the first day it is not in force, where it is abolished; today if absent
  /// @param decisionDocument number of the decision
  record CleanUpRequest(
      @NotNull CleanUpOutcome outcome,
      @Nullable LocalDate validUntil,
      @Nullable LocalDate repealedFrom,
      @Nullable @Size(max = 100) String decisionDocument) {}

  /// Nothing is to be said.
  record NothingToAdd() {}
}
