package cn.onestop.catalog.columns.store;

import cn.onestop.catalog.columns.store.Part.Leaf;
import cn.onestop.catalog.sheet.Header;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.WrongCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The rows of one record, put together again. It goes through to the end, and knows of every field
/// in which row and column it stood.
public final class Block {

  private final Columns columns;
  private final Growing root;
  private final Map<String, Place> places = new HashMap<>();
  private final List<WrongCell> wrong = new ArrayList<>();
  private int rows;

  /// Where a field stood.
  private record Place(int row, String header, String value) {}

  Block(Columns columns, Part root) {
    this.columns = columns;
    this.root = Growing.of(root, "");
  }

  /// Takes up the next row.
  public void take(SheetRow row, Header header) {
    places.putIfAbsent("", new Place(row.number(), "", ""));
    rows++;
    wrong.addAll(header.nameless(row));
    root.take(new Seen(row, header));
  }

  /// How many rows it has so far.
  public int rows() {
    return rows;
  }

  /// The record.
  public JsonNode json() {
    var json = root.json();
    return json == null ? JsonNodeFactory.instance.objectNode() : json;
  }

  /// The cells that are wrong in themselves.
  public List<WrongCell> wrong() {
    return List.copyOf(wrong);
  }

  /// The cell where the field of that JSON Pointer stood, or would stand.
  public WrongCell wrongAt(String pointer, String reason, List<String> arguments) {
    var place = places.get(pointer);
    if (place == null) {
      var names =
          Arrays.stream(pointer.split("/")).filter(name -> !name.matches("[0-9]*")).toList();
      place = new Place(row(pointer), columns.at(names).map(Leaf::header).orElse(""), "");
    }
    return WrongCell.of(place.row(), place.header(), place.value(), reason, arguments.toArray());
  }

  /// The row of the nearest thing around it that was there.
  private int row(String pointer) {
    var around = pointer;
    while (!places.containsKey(around)) {
      around = around.substring(0, around.lastIndexOf('/'));
    }
    return places.get(around).row();
  }

  /// A row as its parts see it.
  final class Seen {

    private final SheetRow row;
    private final Header header;

    private Seen(SheetRow row, Header header) {
      this.row = row;
      this.header = header;
    }

    String text(Leaf leaf) {
      return header.cell(row, leaf.column()).text().strip();
    }

    /// Whether something stands there; a mark is about the whole part.
    boolean has(Leaf leaf) {
      var text = text(leaf);
      return !text.isEmpty() && !Columns.MARKS.contains(text);
    }

    /// The cell as JSON; a wrong one is noted.
    JsonNode json(Leaf leaf) {
      var cell = header.cell(row, leaf.column());
      if (cell.wrong() != null) {
        refuse(leaf, cell.wrong());
      }
      return leaf.kind().json(cell.value());
    }

    void stands(String pointer, Leaf leaf) {
      places.put(pointer, new Place(row.number(), leaf.header(), text(leaf)));
    }

    void refuse(Leaf leaf, String reason, Object... arguments) {
      wrong.add(WrongCell.of(row.number(), leaf.header(), text(leaf), reason, arguments));
    }
  }
}
