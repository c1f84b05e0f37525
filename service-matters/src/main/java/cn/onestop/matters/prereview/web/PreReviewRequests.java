package cn.onestop.matters.prereview.web;

import cn.onestop.matters.matter.web.MatterRequests.ApplicantRequest;
import cn.onestop.matters.prereview.PreReviewChannel;
import cn.onestop.matters.prereview.SubmitPreReview.Submitted;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies that operations on pre-reviews take.
final class PreReviewRequests {

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_NAME = 200;

  private PreReviewRequests() {}

  /// @param channel the way it came in; absent, the usual one of the caller's role
  /// @param materials what is handed in, by the names in the guide
  record SubmitPreReviewRequest(
      @NotBlank @Size(max = 64) @Schema(example = "TX-MZ-01") String itemCode,
      @Nullable PreReviewChannel channel,
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials,
      @NotNull @Valid ApplicantRequest applicant) {

    Submitted submitted() {
      return new Submitted(itemCode, channel, materials, applicant.applicant());
    }
  }

  /// @param materials everything that is not in order, by the names in the guide
  /// @param explanation what is wrong with it, where the name does not say
  record PreReviewCorrectionRequest(
      @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials,
      @Nullable @Size(max = LONGEST_REASON) String explanation) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "PreReviewCorrectionRequest" + materials;
    }
  }

  /// @param rightBody the body whose power it is
  record PreReviewNotOursRequest(
      @Nullable @Size(max = LONGEST_NAME) @Schema(example = "嘉陵区自然资源局") String rightBody,
      @Nullable @Size(max = LONGEST_REASON) String reason) {

    /// Free text does not get into logs by way of an error message.
    @Override
    public String toString() {
      return "PreReviewNotOursRequest[…]";
    }
  }

  /// @param materials what has come; absent, all that was not in order
  record PreReviewResubmitRequest(
      @Nullable @Size(max = 50) List<@NotBlank @Size(max = LONGEST_NAME) String> materials) {

    List<String> named() {
      return materials == null ? List.of() : materials;
    }
  }

  /// Where there is nothing to say.
  record PreReviewNothingMore() {}

  record PreReviewProgressRequest(
      @NotBlank @Size(max = 64) @Schema(example = "YS-TX-MZ-01202603020001") String number,
      @NotBlank @Size(max = 32) @Schema(example = "ABCD-EFGH-JKLM") String code) {}
}
