package cn.onestop.kit.refusal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// An answer of "no", with its reason. Every concept seals its own kinds of refusal under this.
///
/// The words are not here: the code names them in the module's message bundle (`CODE.title`,
/// `CODE.detail`, `CODE.help`), so that the caller reads them in a language of their own.
public interface Refusal {

  RefusalKind kind();

  /// Stable, in kebab case; a promise to the callers once published.
  String code();

  /// What the texts put in place of `{0}`, `{1}`, …; never personal data.
  default List<String> arguments() {
    return List.of();
  }

  /// What is wrong field by field, where that can be said.
  default List<FieldRefusal> fields() {
    return List.of();
  }

  /// Further members of the problem response, as `possible`: the operations possible now.
  default Map<String, Object> members() {
    return Map.of();
  }

  static Refusal of(RefusalKind kind, String code, Object... arguments) {
    return new PlainRefusal(kind, code, texts(arguments));
  }

  /// Arguments as they shall be read: 2026 stays 2026 and does not become 2,026.
  static List<String> texts(Object... arguments) {
    return Arrays.stream(arguments).map(String::valueOf).toList();
  }
}
