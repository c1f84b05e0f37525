package cn.onestop.catalog.columns.store;

import cn.onestop.catalog.columns.store.Part.Group;
import cn.onestop.catalog.columns.store.Part.Leaf;
import cn.onestop.catalog.columns.store.Part.Repeated;
import cn.onestop.kit.sheets.CellText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lays a record out in rows.
final class Layout {

  private final int columns;
  private final List<String[]> rows = new ArrayList<>();

  private Layout(int columns) {
    this.columns = columns;
  }

  static List<List<String>> rows(Group root, int columns, JsonNode record) {
    var layout = new Layout(columns);
    layout.put(root, record, 0);
    var name = layout.rows.getFirst()[0];
    layout.rows.forEach(row -> row[0] = name);
    return layout.rows.stream().map(List::of).toList();
  }

  /// How many rows it takes.
  private int put(Part part, @Nullable JsonNode json, int row) {
    if (json == null || json.isNull()) {
      return 0;
    }
    return switch (part) {
      case Leaf leaf -> {
        set(row, leaf, CellText.cell(json.asString(), Columns.MARKS));
        yield 1;
      }
      case Group group -> group(group, json, row);
      case Repeated list -> list(list, json, row);
    };
  }

  private int group(Group group, JsonNode json, int row) {
    var height = 0;
    for (var part : group.parts()) {
      height = Math.max(height, put(part, json.get(part.name()), row));
    }
    if (height == 0 && group.optional()) {
      set(row, group.first(), Columns.EMPTY_GROUP);
    }
    return Math.max(1, height);
  }

  private int list(Repeated list, JsonNode json, int row) {
    var next = row;
    for (var element : json) {
      next += put(list.element(), element, next);
    }
    if (next == row && list.optional()) {
      set(row, list.first(), Columns.EMPTY_LIST);
      next++;
    }
    return next - row;
  }

  private void set(int row, Leaf leaf, String cell) {
    while (rows.size() <= row) {
      var blank = new String[columns];
      Arrays.fill(blank, "");
      rows.add(blank);
    }
    rows.get(row)[leaf.column()] = cell;
  }
}
