package cn.onestop.catalog.imports;

import cn.onestop.kit.refusal.FieldRefusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names every part that a record needs and that was not sent: what is sent may break any rule, but
/// what it says must be there to be said.
public final class MissingParts {

  private final List<FieldRefusal> missing = new ArrayList<>();

  private MissingParts() {}

  /// What is missing in `record`.
  ///
  /// @param pointer where it lies in what was sent
  public static List<FieldRefusal> of(Record record, String pointer) {
    var parts = new MissingParts();
    parts.look(record, pointer);
    return parts.missing;
  }

  private void look(Record record, String pointer) {
    for (var component : record.getClass().getRecordComponents()) {
      var at = pointer + "/" + component.getName();
      var value = value(record, component);
      if (value != null) {
        below(value, at);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        missing.add(FieldRefusal.of(at, "field-missing"));
      }
    }
  }

  private void below(@Nullable Object value, String at) {
    switch (value) {
      case null -> missing.add(FieldRefusal.of(at, "field-missing"));
      case Record record -> look(record, at);
      case List<?> list -> {
        for (int place = 0; place < list.size(); place++) {
          below(list.get(place), at + "/" + place);
        }
      }
      default -> {}
    }
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
