package cn.onestop.kit.refusal;

import java.util.List;

/// One thing that is wrong with one field of what was sent.
///
/// @param pointer a JSON Pointer into the body, as in `/materials/0/code`; empty for the whole body
/// @param code the name of its text in the message bundle
public record FieldRefusal(String pointer, String code, List<String> arguments) {

  public FieldRefusal {
    arguments = List.copyOf(arguments);
  }

  public static FieldRefusal of(String pointer, String code, Object... arguments) {
    return new FieldRefusal(pointer, code, Refusal.texts(arguments));
  }
}
