package cn.onestop.matters.draft;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the filing form has so far. It may be partial, and wrong: a draft is not checked like a
/// filing.
///
/// @param applicant whatever the form has of the applicant
/// @param materials those ticked so far, by the names in the guide
/// @param consultation the consultation it came from
public record DraftContent(
    @Nullable String itemCode,
    @Nullable String channel,
    @Nullable String window,
    @Nullable Map<String, Object> applicant,
    @Nullable List<String> materials,
    @Nullable String consultation) {

  /// As others than its author see it.
  DraftContent masked() {
    return new DraftContent(
        itemCode,
        channel,
        window,
        applicant == null ? null : MaskedParts.of(applicant),
        materials,
        consultation);
  }

  /// Personal data does not get into logs by way of an error message.
  @Override
  public String toString() {
    return "DraftContent[…]";
  }
}
