package cn.onestop.catalog.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row: a holder, or an office or a post nobody holds.
///
/// @param number as a spreadsheet counts: the header is row 1
/// @param cells what is not blank, stripped
public record TableRow(int number, Map<Column, String> cells) {

  public TableRow {
    cells = Map.copyOf(cells);
  }

  @Nullable String get(Column column) {
    return cells.get(column);
  }

  String text(Column column) {
    return cells.getOrDefault(column, "");
  }

  boolean has(Column column) {
    return cells.containsKey(column);
  }
}
