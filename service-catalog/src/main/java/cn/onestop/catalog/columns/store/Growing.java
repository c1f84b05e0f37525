package cn.onestop.catalog.columns.store;

import cn.onestop.catalog.columns.store.Block.Seen;
import cn.onestop.catalog.columns.store.Part.Group;
import cn.onestop.catalog.columns.store.Part.Leaf;
import cn.onestop.catalog.columns.store.Part.Repeated;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A part of a record that grows row by row.
sealed interface Growing {

  void take(Seen row);

  /// What has grown; `null` where nothing was said.
  @Nullable JsonNode json();

  /// @param pointer where it stands in the record
  static Growing of(Part part, String pointer) {
    return switch (part) {
      case Leaf leaf -> new Field(leaf, pointer);
      case Group group -> new Fields(group, pointer);
      case Repeated list -> new Elements(list, pointer);
    };
  }

  /// One field. Said again further down it says the same.
  final class Field implements Growing {

    private final Leaf leaf;
    private final String pointer;
    private @Nullable JsonNode value;

    Field(Leaf leaf, String pointer) {
      this.leaf = leaf;
      this.pointer = pointer;
    }

    @Override
    public void take(Seen row) {
      if (!row.has(leaf)) {
        return;
      }
      var now = row.json(leaf);
      if (value == null) {
        value = now;
        row.stands(pointer, leaf);
      } else if (!value.equals(now)) {
        row.refuse(leaf, "table-differs", value.asString());
      }
    }

    @Override
    public @Nullable JsonNode json() {
      return value;
    }
  }

  /// A record.
  final class Fields implements Growing {

    private final Group group;
    private final List<Growing> parts;
    private boolean marked;

    Fields(Group group, String pointer) {
      this.group = group;
      this.parts =
          group.parts().stream()
              .map(part -> Growing.of(part, pointer + "/" + part.name()))
              .toList();
    }

    @Override
    public void take(Seen row) {
      marked |= row.text(group.first()).equals(Columns.EMPTY_GROUP);
      parts.forEach(part -> part.take(row));
    }

    @Override
    public @Nullable JsonNode json() {
      var json = JsonNodeFactory.instance.objectNode();
      for (int place = 0; place < parts.size(); place++) {
        var part = parts.get(place).json();
        if (part != null) {
          json.set(group.parts().get(place).name(), part);
        }
      }
      return json.isEmpty() && group.optional() && !marked ? null : json;
    }
  }

  /// A list.
  final class Elements implements Growing {

    private final Repeated list;
    private final String pointer;
    private final List<Growing> elements = new ArrayList<>();
    private boolean marked;

    Elements(Repeated list, String pointer) {
      this.list = list;
      this.pointer = pointer;
    }

    @Override
    public void take(Seen row) {
      if (row.text(list.first()).equals(Columns.EMPTY_LIST)) {
        marked = true;
      } else if (list.element().own().anyMatch(row::has)) {
        begin(row);
      } else if (!elements.isEmpty()) {
        elements.getLast().take(row);
      } else {
        list.leaves()
            .filter(row::has)
            .forEach(leaf -> row.refuse(leaf, "table-element-not-begun", list.first().header()));
      }
    }

    private void begin(Seen row) {
      var at = pointer + "/" + elements.size();
      row.stands(at, list.first());
      var element = Growing.of(list.element(), at);
      elements.add(element);
      element.take(row);
    }

    @Override
    public @Nullable JsonNode json() {
      if (elements.isEmpty() && list.optional() && !marked) {
        return null;
      }
      var json = JsonNodeFactory.instance.arrayNode();
      elements.forEach(element -> json.add(element.json()));
      return json;
    }
  }
}
