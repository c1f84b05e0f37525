package cn.onestop.kit.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with one field of what was sent.
///
/// @param pointer a JSON Pointer into the body, as in `/materials/0/code`; empty for the whole body
/// @param code the name of its text in the message bundle; `CODE.source` names there the rule's
///   source and `CODE.help` what would help, where these are to be told
/// @param value what stands in the field, where it is to be told
public record FieldRefusal(
    String pointer, String code, List<String> arguments, @Nullable String value) {

  public FieldRefusal {
    arguments = List.copyOf(arguments);
  }

  public FieldRefusal(String pointer, String code, List<String> arguments) {
    this(pointer, code, arguments, null);
  }

  public static FieldRefusal of(String pointer, String code, Object... arguments) {
    return new FieldRefusal(pointer, code, Refusal.texts(arguments));
  }

  /// A value that must not stand there, or with `null` one that is missing; it is the text's only
  /// argument.
  public static FieldRefusal about(String pointer, String code, @Nullable String value) {
    return new FieldRefusal(pointer, code, value == null ? List.of("") : List.of(value), value);
  }
}
