package cn.onestop.matters.bundle.web;

import cn.onestop.matters.bundle.BundleDesk.Came;
import cn.onestop.matters.bundle.FileBundle.Wanted;
import cn.onestop.matters.bundle.ResultOrder.Sequence;
import cn.onestop.matters.matter.Channel;
import cn.onestop.matters.matter.VisitCause;
import cn.onestop.matters.matter.VisitPurpose;
import cn.onestop.matters.matter.web.MatterRequests.ApplicantRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies that bundles take.
final class BundleRequests {

  private BundleRequests() {}

  /// @param theme what it is about 一件事主题: a name, and nothing of the applicant
  /// @param items codes of the items, two or more of one centre
  /// @param window which of the caller's windows, where they hold several
  /// @param order which result is needed for which item; absent, a result that is called like a
  ///   material is that material; empty, none is
  record BundleRequest(
      @Nullable @Pattern(regexp = "[\\p{IsHan}A-Za-z0-9-]{1,30}") @Schema(example = "新生儿出生")
          String theme,
      @NotNull @Size(max = 20) List<@NotBlank @Size(max = 64) String> items,
      @NotNull @Valid ApplicantRequest applicant,
      @Nullable Channel channel,
      @Nullable @Size(max = 64) @Schema(example = "511321900000-W01") String window,
      @Nullable @Size(max = 100) List<@Valid BundleOrderRequest> order) {

    Wanted wanted() {
      return new Wanted(
          theme,
          items.stream().map(String::strip).toList(),
          applicant.applicant(),
          channel,
          window,
          order == null ? null : order.stream().map(BundleOrderRequest::sequence).toList());
    }
  }

  /// @param first code of the item whose result is needed
  /// @param then code of the item that needs it, and is filed once it is there
  /// @param material which of its materials the result takes the place of, by its published name
  record BundleOrderRequest(
      @NotBlank @Size(max = 64) @Schema(example = "TX-GA-01") String first,
      @NotBlank @Size(max = 64) @Schema(example = "TX-YB-01") String then,
      @Nullable @Size(max = 200) @Schema(example = "居民户口簿") String material) {

    Sequence sequence() {
      return new Sequence(first.strip(), then.strip(), material);
    }
  }

  record BundleVisitRequest(
      @NotNull VisitPurpose purpose,
      @Nullable VisitCause cause,
      @Nullable Boolean offeredWithoutVisit,
      @Nullable Boolean applicantChose) {

    Came came() {
      return new Came(
          purpose,
          cause,
          Boolean.TRUE.equals(offeredWithoutVisit),
          Boolean.TRUE.equals(applicantChose));
    }
  }

  /// @param materials everything that is missing, by the names in the guides
  /// @param days within how many working days it must come; 10 where nothing is said
  record BundleNoticeRequest(
      @NotEmpty @Size(max = 200) List<@NotBlank @Size(max = 200) String> materials,
      @Nullable @Min(1) @Max(60) Integer days) {}

  record BundleProgressRequest(
      @NotBlank @Size(max = 68) @Schema(example = "YJS-TX-WJ-03202603020001") String number,
      @NotBlank @Size(max = 32) @Schema(example = "ABCD-EFGH-JKLM") String code) {}
}
