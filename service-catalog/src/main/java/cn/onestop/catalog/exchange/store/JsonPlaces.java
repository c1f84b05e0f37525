package cn.onestop.catalog.exchange.store;

import cn.onestop.catalog.exchange.store.ShapedItem.Places;
import cn.onestop.catalog.sheet.WrongCell;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Where the fields of an item stand in a JSON file. Its row is its place in the list, from 1, and
/// its columns are those of the table.
record JsonPlaces(int place, JsonNode json) implements Places {

  @Override
  public WrongCell wrongAt(String pointer, String reason, List<String> arguments) {
    var value = json.at(pointer);
    return new WrongCell(
        "/items/" + place + pointer,
        place + 1,
        column(pointer),
        value.isValueNode() ? value.asString("") : "",
        reason,
        arguments);
  }

  private static String column(String pointer) {
    return Arrays.stream(pointer.split("/"))
        .filter(name -> !name.matches("[0-9]*") && !name.equals("content"))
        .collect(Collectors.joining("."));
  }
}
