package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.FiledItem;
import cn.onestop.catalog.imports.store.RecordShape;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.kit.events.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One item, compared with the shape an item has.
record ShapedItem(String centre, @Nullable ItemRow row, List<WrongCell> wrong, Places places)
    implements FiledItem {

  /// Finds the fields of an item in its file.
  interface Places {

    WrongCell wrongAt(String pointer, String reason, List<String> arguments);
  }

  /// @param unread the cells that could not be read
  static ShapedItem of(JsonNode json, List<WrongCell> unread, Places places) {
    var wrong = new ArrayList<>(unread);
    var flaws = RecordShape.errors(json, ItemRow.class, "");
    for (var flaw : flaws) {
      var cell = places.wrongAt(flaw.pointer(), flaw.code(), flaw.arguments());
      // One reason for each cell: the first is why it could not be read.
      if (wrong.stream().noneMatch(known -> known.pointer().equals(cell.pointer()))) {
        wrong.add(cell);
      }
    }
    var row = flaws.isEmpty() ? CanonicalJson.read(json, ItemRow.class) : null;
    return new ShapedItem(json.path("centre").asString(""), row, List.copyOf(wrong), places);
  }

  @Override
  public WrongCell wrongAt(String pointer, String reason, List<String> arguments) {
    return places.wrongAt(pointer, reason, arguments);
  }
}
