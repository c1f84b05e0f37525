package cn.onestop.matters.draft.web;

import cn.onestop.matters.draft.DraftContent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the filing form has so far, partial and unchecked, bounded in size alone.
///
/// @param applicant whatever the form has of the applicant, under the names of the filing
/// @param materials those ticked so far
/// @param consultation the consultation it came from
record FilingDraftRequest(
    @Nullable @Size(max = 64) @Schema(example = "TX-MZ-01") String itemCode,
    @Nullable @Size(max = 32) @Schema(example = "WINDOW") String channel,
    @Nullable @Size(max = 64) @Schema(example = "511321900000-W01") String window,
    @Nullable @Size(max = 50) Map<String, Object> applicant,
    @Nullable @Size(max = 50) List<@NotNull @Size(max = 200) String> materials,
    @Nullable @Size(max = 64) String consultation) {

  DraftContent content() {
    return new DraftContent(itemCode, channel, window, applicant, materials, consultation);
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "FilingDraftRequest[…]";
  }
}
