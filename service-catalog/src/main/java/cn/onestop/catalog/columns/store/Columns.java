package cn.onestop.catalog.columns.store;

import cn.onestop.catalog.columns.store.Part.Group;
import cn.onestop.catalog.columns.store.Part.Leaf;
import cn.onestop.catalog.columns.store.Part.Repeated;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The columns of a kind of record, in the order of its fields; a field within another has both
/// names, as `promised.amount` and `materials.byLaw`.
///
/// All rows of one record stand together. The first column names the record; blank, it is that of
/// the row above. What has one value stands in the first of its rows. The elements of a list stand
/// in this row and those below, each list for itself, one element to a row. An element with a list
/// of its own goes on as long as there is nothing else of an element in the row.
///
/// `[]` in the first column of a list says that it is empty and `{}` in that of a group that
/// nothing is in it, where being absent would be something else.
public final class Columns {

  static final String EMPTY_LIST = "[]";
  static final String EMPTY_GROUP = "{}";
  static final Set<String> MARKS = Set.of(EMPTY_LIST, EMPTY_GROUP);

  private final Group root;
  private final List<Leaf> leaves;

  private Columns(Group root) {
    this.root = root;
    this.leaves = root.leaves().toList();
  }

  /// Those of a record, whose first component names it.
  ///
  /// @param plain the one component whose fields stand under their names alone
  public static Columns of(Class<? extends Record> record, String plain) {
    var columns = new Columns(new Building(plain).group("", record, "", false));
    if (new HashSet<>(columns.headers()).size() != columns.leaves.size()) {
      throw new IllegalArgumentException("Two columns of one name in " + record);
    }
    return columns;
  }

  /// Their headers, in order.
  public List<String> headers() {
    return leaves.stream().map(Leaf::header).toList();
  }

  /// Whether there is a column of that name.
  public boolean has(String header) {
    return leaves.stream().anyMatch(leaf -> leaf.header().equals(header));
  }

  /// The rows of a record.
  public List<List<String>> rows(JsonNode record) {
    return Layout.rows(root, leaves.size(), record);
  }

  /// Takes up the rows of a record.
  public Block block() {
    return new Block(this, root);
  }

  /// The column of the field to which these names lead; of a part, its first column.
  Optional<Leaf> at(List<String> names) {
    return find(root, names).map(Part::first);
  }

  private static Optional<Part> find(Part part, List<String> names) {
    if (names.isEmpty()) {
      return Optional.of(part);
    }
    return switch (part) {
      case Leaf _ -> Optional.empty();
      case Repeated list -> find(list.element(), names);
      case Group group ->
          group.parts().stream()
              .filter(it -> it.name().equals(names.getFirst()))
              .findFirst()
              .flatMap(it -> find(it, names.subList(1, names.size())));
    };
  }

  @Override
  public String toString() {
    return leaves.stream().map(Leaf::header).collect(Collectors.joining(","));
  }

  /// Goes through a record and numbers the columns.
  private static final class Building {

    private final String plain;
    private int columns;

    Building(String plain) {
      this.plain = plain;
    }

    Group group(String name, Class<?> record, String prefix, boolean optional) {
      List<Part> parts = new ArrayList<>();
      for (var component : record.getRecordComponents()) {
        parts.add(part(component, prefix));
      }
      return new Group(name, List.copyOf(parts), optional);
    }

    private Part part(RecordComponent component, String prefix) {
      var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      return part(component.getName(), component.getGenericType(), prefix, optional);
    }

    private Part part(String name, Type type, String prefix, boolean optional) {
      var header = name.equals(plain) ? "" : prefix.isEmpty() ? name : prefix + "." + name;
      return switch (type) {
        case ParameterizedType list when list.getRawType() == List.class ->
            new Repeated(name, element(list.getActualTypeArguments()[0], header), optional);
        case Class<?> record when record.isRecord() -> group(name, record, header, optional);
        case Class<?> one -> new Leaf(name, header, columns++, kind(one));
        default -> throw new IllegalArgumentException("No table holds a " + type);
      };
    }

    private Part element(Type type, String header) {
      return type instanceof Class<?> record && record.isRecord()
          ? group("", record, header, false)
          : new Leaf("", header, columns++, kind((Class<?>) type));
    }

    private static Kind kind(Class<?> type) {
      if (type == String.class || type == Instant.class) {
        return Kind.TEXT;
      }
      if (type == int.class || type == Integer.class) {
        return Kind.NUMBER;
      }
      if (type == boolean.class || type == Boolean.class) {
        return Kind.TRUTH;
      }
      if (type == LocalDate.class) {
        return Kind.DAY;
      }
      throw new IllegalArgumentException("No table holds a " + type);
    }
  }
}
