package cn.onestop.ops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// A place in a YAML document, which may be empty.
record Tree(@Nullable Object value) {
  private static final Tree NOTHING = new Tree(null);

  /// Every document of `yaml`; the same key twice is refused.
  static List<Tree> documents(String yaml) {
    var strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    var documents = new ArrayList<Tree>();
    new Yaml(new SafeConstructor(strict))
        .loadAll(yaml)
        .forEach(document -> {
          if (document != null) {
            documents.add(new Tree(document));
          }
        });
    return documents;
  }

  /// What lies at `path`, as `spec.template.spec.containers.0.image`; a dot in a key is written
  /// `\.`.
  Tree at(String path) {
    var here = this;
    for (var step : path.split("(?<!\\\\)\\.")) {
      here = here.child(step.replace("\\.", "."));
    }
    return here;
  }

  private Tree child(String step) {
    return switch (value) {
      case Map<?, ?> map -> new Tree(map.get(step));
      case List<?> list when step.matches("\\d+") && Integer.parseInt(step) < list.size() ->
          new Tree(list.get(Integer.parseInt(step)));
      case null, default -> NOTHING;
    };
  }

  boolean isEmpty() {
    return value == null;
  }

  boolean is(Object expected) {
    return expected.equals(value);
  }

  /// The scalar here, or nothing at all.
  String text() {
    return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
  }

  List<Tree> list() {
    return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
  }

  Stream<Tree> stream() {
    return list().stream();
  }

  List<String> texts() {
    return stream().map(Tree::text).toList();
  }

  Map<String, Tree> map() {
    var map = new LinkedHashMap<String, Tree>();
    if (value instanceof Map<?, ?> here) {
      here.forEach((key, child) -> map.put(String.valueOf(key), new Tree(child)));
    }
    return map;
  }

  Set<String> keys() {
    return map().keySet();
  }

  Map<String, String> textMap() {
    var texts = new LinkedHashMap<String, String>();
    map().forEach((key, child) -> texts.put(key, child.text()));
    return texts;
  }

  /// Every scalar at or below this place.
  Stream<String> scalars() {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().flatMap(child -> new Tree(child).scalars());
      case List<?> list -> list.stream().flatMap(child -> new Tree(child).scalars());
      case null -> Stream.empty();
      default -> Stream.of(value.toString());
    };
  }

  /// A copy with something else at `path`; without a value that place is taken away.
  Tree with(String path, @Nullable Object changed) {
    return new Tree(changed(value, List.of(path.split("(?<!\\\\)\\.")), changed));
  }

  private static @Nullable Object changed(
      @Nullable Object here, List<String> path, @Nullable Object to) {
    if (path.isEmpty()) {
      return to;
    }
    var rest = path.subList(1, path.size());
    var step = path.getFirst().replace("\\.", ".");
    if (here instanceof List<?> list) {
      var copy = new ArrayList<@Nullable Object>(list);
      int index = Integer.parseInt(step);
      var child = changed(list.get(index), rest, to);
      if (child == null) {
        copy.remove(index);
      } else {
        copy.set(index, child);
      }
      return copy;
    }
    var copy = new LinkedHashMap<String, @Nullable Object>();
    if (here instanceof Map<?, ?> map) {
      map.forEach((key, child) -> copy.put(String.valueOf(key), child));
    }
    var child = changed(copy.get(step), rest, to);
    if (child == null) {
      copy.remove(step);
    } else {
      copy.put(step, child);
    }
    return copy;
  }
}
