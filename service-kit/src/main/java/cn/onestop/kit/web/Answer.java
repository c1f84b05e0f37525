package cn.onestop.kit.web;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What will be answered instead of a result, before it is put into the caller's language.
record Answer(
    int status,
    String code,
    List<String> arguments,
    List<Fault> faults,
    Map<String, Object> members,
    Map<String, String> headers) {

  /// One wrong field (pointer) or parameter.
  ///
  /// @param text words already found, as Bean Validation brings its own; else they are the code's
  /// @param value what stands there, where it is to be told
  record Fault(
      @Nullable String pointer,
      @Nullable String parameter,
      @Nullable String code,
      List<String> arguments,
      @Nullable String text,
      @Nullable String value) {

    Fault(
        @Nullable String pointer,
        @Nullable String parameter,
        @Nullable String code,
        List<String> arguments,
        @Nullable String text) {
      this(pointer, parameter, code, arguments, text, null);
    }

    static Fault field(String pointer, String code, Object... arguments) {
      return new Fault(pointer, null, code, Refusal.texts(arguments), null);
    }

    static Fault parameter(String name, String code, Object... arguments) {
      return new Fault(null, name, code, Refusal.texts(arguments), null);
    }
  }

  static Answer of(int status, String code, Object... arguments) {
    return new Answer(status, code, Refusal.texts(arguments), List.of(), Map.of(), Map.of());
  }

  static Answer of(Refusal refusal) {
    var faults =
        refusal.fields().stream()
            .map(f -> new Fault(f.pointer(), null, f.code(), f.arguments(), null, f.value()))
            .toList();
    return new Answer(
        refusal.kind().status(),
        refusal.code(),
        refusal.arguments(),
        faults,
        refusal.members(),
        headers(refusal.kind()));
  }

  private static Map<String, String> headers(RefusalKind kind) {
    return switch (kind) {
      case UNAUTHENTICATED -> Map.of("WWW-Authenticate", "Bearer realm=\"onestop\"");
      case TOO_MANY, BUSY -> Map.of("Retry-After", Failures.RETRY_SECONDS);
      default -> Map.of();
    };
  }

  Answer with(Fault... more) {
    return with(List.of(more));
  }

  Answer with(List<Fault> more) {
    return new Answer(status, code, arguments, more, members, headers);
  }

  Answer header(String name, String value) {
    return new Answer(status, code, arguments, faults, members, Map.of(name, value));
  }
}
