package cn.onestop.catalog.gate;

import cn.onestop.kit.refusal.FieldRefusal;
import org.jspecify.annotations.Nullable;

/// Where something breaks a rule of the gate. Its words, its source and what would help stand in
/// the message bundle under [#text()].
///
/// @param rule id of the rule
/// @param pointer where, as a JSON Pointer into the content
/// @param value what stands there; absent where something is missing
public record Finding(String rule, String pointer, @Nullable String value) {

  /// The key of its words.
  public String text() {
    return "rule-" + rule;
  }

  /// The same as one wrong field of what was sent.
  ///
  /// @param place where the content lies in it
  public FieldRefusal at(String place) {
    return FieldRefusal.about(place + pointer, text(), value);
  }
}
