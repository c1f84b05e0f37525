package cn.onestop.catalog.item;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What differs between two versions, field by field. Elements of a list are told apart by their
/// own name where they have one, so that a material put in front is one difference and not many.
public final class VersionDiff {

  /// By what an element of a list is known, the first it has.
  private static final List<String> NAMES =
      List.of("materialName", "id", "law", "feeName", "text", "question", "when", "stage");

  private final Map<List<String>, String> leaves = new LinkedHashMap<>();

  private VersionDiff() {}

  /// One difference.
  ///
  /// @param path the names of the fields that lead there, and in a list the element's own name
  /// @param before absent where it was added
  /// @param after absent where it was removed
  public record Difference(List<String> path, @Nullable String before, @Nullable String after) {

    public Difference {
      path = List.copyOf(path);
    }
  }

  /// The differences between two records of one kind, in the order of their fields.
  public static List<Difference> between(Record before, Record after) {
    var old = leaves(before);
    var now = leaves(after);
    var paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    return paths.stream()
        .filter(path -> !Objects.equals(old.get(path), now.get(path)))
        .map(path -> new Difference(path, old.get(path), now.get(path)))
        .toList();
  }

  private static Map<List<String>, String> leaves(Record record) {
    var diff = new VersionDiff();
    diff.look(record, List.of());
    return diff.leaves;
  }

  private void look(@Nullable Object value, List<String> path) {
    switch (value) {
      case null -> {}
      case Record record -> {
        for (var component : record.getClass().getRecordComponents()) {
          look(value(record, component), and(path, component.getName()));
        }
      }
      case List<?> list -> {
        for (int place = 0; place < list.size(); place++) {
          look(list.get(place), and(path, name(list.get(place), place)));
        }
      }
      default -> leaves.put(path, value.toString());
    }
  }

  private static String name(@Nullable Object element, int place) {
    if (element instanceof Record record) {
      for (var name : NAMES) {
        for (var component : record.getClass().getRecordComponents()) {
          if (component.getName().equals(name)) {
            return Objects.toString(value(record, component), String.valueOf(place + 1));
          }
        }
      }
    }
    return String.valueOf(place + 1);
  }

  private static List<String> and(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return List.copyOf(longer);
  }

  private static @Nullable Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
