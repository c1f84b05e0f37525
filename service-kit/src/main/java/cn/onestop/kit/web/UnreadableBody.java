package cn.onestop.kit.web;

import static java.util.stream.Collectors.joining;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.web.Answer.Fault;
import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// Says what is wrong with a JSON body, in terms of the body: never of our classes.
final class UnreadableBody {
  private UnreadableBody() {}

  static Answer answer(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case null -> Answer.of(400, "body-missing");
      case UnrecognizedPropertyException e ->
          Answer.of(400, "field-unknown").with(Fault.field(pointer(e), "field-not-known"));
      case ValueInstantiationException e -> refusedByTheValue(e);
      case MismatchedInputException e ->
          Answer.of(400, "field-type").with(mismatch(pointer(e), e.getTargetType()));
      case InputCoercionException e ->
          Answer.of(400, "field-type").with(Fault.field(pointer(e), "field-expects-number"));
      case StreamReadException e -> broken(e);
      // A value in the body that a converter of ours did not take.
      case JacksonException e ->
          Answer.of(400, "field-type").with(Fault.field(pointer(e), "field-not-permitted"));
      case BodyTooLarge e -> tooLarge(e);
      case IOException _ -> Answer.of(400, "body-broken-off");
      default -> Answer.of(400, "body-broken");
    };
  }

  static Answer tooLarge(BodyTooLarge failure) {
    return Answer.of(413, "body-too-large", failure.limit());
  }

  private static Answer refusedByTheValue(ValueInstantiationException failure) {
    return failure.getCause() instanceof Refused refused
        ? Answer.of(refused.refusal())
        : Answer.of(400, "fields-invalid")
            .with(Fault.field(pointer(failure), "field-not-permitted"));
  }

  private static Answer broken(StreamReadException failure) {
    var at = failure.getLocation();
    return at == null
        ? Answer.of(400, "body-broken")
        : Answer.of(400, "json-broken", at.getLineNr(), at.getColumnNr());
  }

  static String pointer(JacksonException failure) {
    return failure.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(joining());
  }

  private static Fault mismatch(String pointer, @Nullable Class<?> type) {
    var code = "field-expects-" + expected(type);
    return type != null && type.isEnum()
        ? Fault.field(pointer, code, choices(type))
        : Fault.field(pointer, code);
  }

  private static String choices(Class<?> type) {
    return Stream.of(type.getEnumConstants()).map(String::valueOf).collect(joining(", "));
  }

  /// The kind of JSON value that would have fitted, as the end of a text's name.
  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "other";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "truth";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "number";
    }
    if (CharSequence.class.isAssignableFrom(type) || type == UUID.class) {
      return "text";
    }
    if (TemporalAccessor.class.isAssignableFrom(type)) {
      return "time";
    }
    if (type.isEnum()) {
      return "choice";
    }
    return type.isArray() || Collection.class.isAssignableFrom(type) ? "list" : "object";
  }
}
