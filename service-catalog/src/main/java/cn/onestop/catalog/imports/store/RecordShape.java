package cn.onestop.catalog.imports.store;

import cn.onestop.kit.refusal.FieldRefusal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Compares JSON with the record it is to become and names everything that does not fit: what is
/// missing, what is unknown, what has another type. A reader alone would stop at the first.
///
/// Understands what the data files hold: records, lists of them, text, whole numbers, truth values,
/// days and moments. A component may be absent where the record says `@Nullable`.
public final class RecordShape {

  private final List<FieldRefusal> errors = new ArrayList<>();

  private RecordShape() {}

  /// What keeps `json` from becoming a `record`, in the order of the file.
  ///
  /// @param pointer where `json` lies in the file
  public static List<FieldRefusal> errors(JsonNode json, Class<?> record, String pointer) {
    var shape = new RecordShape();
    shape.object(json, record, pointer);
    return shape.errors;
  }

  private void object(JsonNode json, Class<?> record, String pointer) {
    if (!json.isObject()) {
      refuse(pointer, "field-expects-object");
      return;
    }
    Set<String> known = new HashSet<>();
    for (RecordComponent component : record.getRecordComponents()) {
      known.add(component.getName());
      member(json.get(component.getName()), component, pointer + "/" + component.getName());
    }
    json.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse(pointer + "/" + name, "field-not-known"));
  }

  private void member(@Nullable JsonNode json, RecordComponent component, String pointer) {
    if (json != null && !json.isNull()) {
      value(json, component.getGenericType(), pointer);
    } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      refuse(pointer, "field-missing");
    }
  }

  private void value(JsonNode json, Type type, String pointer) {
    switch (type) {
      case ParameterizedType list when list.getRawType() == List.class ->
          elements(json, list.getActualTypeArguments()[0], pointer);
      case Class<?> record when record.isRecord() -> object(json, record, pointer);
      case Class<?> plain -> plain(json, plain, pointer);
      default -> throw new IllegalArgumentException("No data file holds a " + type);
    }
  }

  private void elements(JsonNode json, Type type, String pointer) {
    if (!json.isArray()) {
      refuse(pointer, "field-expects-list");
      return;
    }
    for (int place = 0; place < json.size(); place++) {
      value(json.get(place), type, pointer + "/" + place);
    }
  }

  private void plain(JsonNode json, Class<?> type, String pointer) {
    if (type == String.class) {
      check(json.isString(), pointer, "field-expects-text");
    } else if (type == int.class || type == Integer.class) {
      check(json.isInt(), pointer, "field-expects-number");
    } else if (type == boolean.class || type == Boolean.class) {
      check(json.isBoolean(), pointer, "field-expects-truth");
    } else if (type == LocalDate.class || type == Instant.class) {
      check(json.isString() && isTime(json.stringValue(), type), pointer, "field-expects-time");
    } else {
      throw new IllegalArgumentException("No data file holds a " + type);
    }
  }

  private static boolean isTime(String text, Class<?> type) {
    try {
      return type == LocalDate.class
          ? LocalDate.parse(text).toString().equals(text)
          : OffsetDateTime.parse(text).isSupported(ChronoField.INSTANT_SECONDS);
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private void check(boolean fits, String pointer, String code) {
    if (!fits) {
      refuse(pointer, code);
    }
  }

  private void refuse(String pointer, String code) {
    errors.add(FieldRefusal.of(pointer, code));
  }
}
