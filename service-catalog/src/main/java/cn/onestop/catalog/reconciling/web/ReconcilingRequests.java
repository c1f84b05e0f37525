package cn.onestop.catalog.reconciling.web;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.reconciling.Candidate;
import cn.onestop.catalog.reconciling.LineDecision;
import cn.onestop.catalog.reconciling.Verdict.Ruling;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ReconcilingOpened.GuidePower;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies that operations on rounds of reconciling take.
final class ReconcilingRequests {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_GUIDE = 1000;
  private static final int MOST_LAWS = 20;

  private ReconcilingRequests() {}

  /// @param sourceDocument number of the document by which the guide list was issued 文号
  /// @param guide the guide list 指导目录
  record OpenReconcilingRequest(
      @NotBlank @Size(max = LONGEST_NAME) String title,
      @Nullable @Size(max = 100) String sourceDocument,
      @NotEmpty @Size(max = LONGEST_GUIDE) List<@Valid @NotNull GuidePowerRequest> guide) {

    List<GuidePower> powers() {
      return guide.stream().map(GuidePowerRequest::power).toList();
    }
  }

  /// A power as the guide list has it.
  ///
  /// @param powerType code of GB/T 39046-2020 A.1
  record GuidePowerRequest(
      @NotBlank @Size(max = 40) @Schema(example = "511A01487000") String code,
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotBlank @Schema(example = "01") String powerType,
      @Nullable @Size(max = MOST_LAWS) List<@Valid @NotNull PowerBasisRequest> byLaw) {

    GuidePower power() {
      return new GuidePower(code.strip(), name.strip(), powerType, PowerBasisRequest.laws(byLaw));
    }
  }

  /// A law and its article.
  record PowerBasisRequest(
      @NotBlank @Size(max = LONGEST_NAME) String law,
      @Nullable @Size(max = LONGEST_NAME) String article) {

    static List<LegalBasis> laws(@Nullable List<PowerBasisRequest> given) {
      return given == null
          ? List.of()
          : given.stream().map(it -> new LegalBasis(it.law(), it.article())).toList();
    }
  }

  /// @param office code of the department or village that exercises it
  /// @param code of the guide list, where it is known
  /// @param powerType code of GB/T 39046-2020 A.1
  /// @param byLaw what it rests on; what is in no guide list needs something
  record PutForwardRequest(
      @NotBlank @Size(max = 40) @Schema(example = "511321900000-D01") String office,
      @Nullable @Size(max = 40) String code,
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotBlank @Schema(example = "05") String powerType,
      @Nullable @Size(max = MOST_LAWS) List<@Valid @NotNull PowerBasisRequest> byLaw) {

    Candidate.Content content() {
      return new Candidate.Content(code, name.strip(), powerType, PowerBasisRequest.laws(byLaw));
    }
  }

  /// @param code of the guide list, where it is known
  /// @param powerType code of GB/T 39046-2020 A.1
  record RewriteCandidateRequest(
      @Nullable @Size(max = 40) String code,
      @NotBlank @Size(max = LONGEST_NAME) String name,
      @NotBlank @Schema(example = "05") String powerType,
      @Nullable @Size(max = MOST_LAWS) List<@Valid @NotNull PowerBasisRequest> byLaw) {

    Candidate.Content content() {
      return new Candidate.Content(code, name.strip(), powerType, PowerBasisRequest.laws(byLaw));
    }
  }

  /// @param into the line it is part of, to merge
  /// @param department code of the department that is to exercise it 承办机构, to adopt
  /// @param code that it gets in the list of powers, to adopt what is in no guide list
  /// @param reason needed for all but to adopt
  record DecideLineRequest(
      @NotNull LineDecision decision,
      @Nullable @Size(max = 40) String into,
      @Nullable @Size(max = 40) String department,
      @Nullable @Size(max = 40) @Schema(example = "TX-QL-31") String code,
      @Nullable @Size(max = LONGEST_REASON) String reason) {

    Ruling ruling() {
      return new Ruling(decision, into, department, code);
    }
  }

  /// Why a power is new here.
  enum NewPowerReason {
    /// 新增.
    ADDED,
    /// 承接.
    TAKEN_OVER,
    /// 下放.
    DELEGATED
  }

  /// @param reason `ADDED` if absent
  record DraftAdoptedRequest(@Nullable NewPowerReason reason) {

    static ChangeReason given(@Nullable DraftAdoptedRequest body) {
      return body == null || body.reason == null
          ? ChangeReason.ADDED
          : ChangeReason.valueOf(body.reason.name());
    }
  }

  /// Nothing is to be said.
  record RoundStepRequest() {}
}
