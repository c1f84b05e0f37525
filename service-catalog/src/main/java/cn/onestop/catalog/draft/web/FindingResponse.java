package cn.onestop.catalog.draft.web;

import cn.onestop.kit.refusal.FieldRefusal;
import org.jspecify.annotations.Nullable;

/// One rule that the content breaks as it stands; its words come with the refusal of a submission.
///
/// @param code of the rule
/// @param pointer JSON Pointer into the draft
/// @param value what stands there
record FindingResponse(String code, String pointer, @Nullable String value) {

  static FindingResponse of(FieldRefusal field) {
    return new FindingResponse(field.code(), field.pointer(), field.value());
  }
}
