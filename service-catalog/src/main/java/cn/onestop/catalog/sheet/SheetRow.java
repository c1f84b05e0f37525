package cn.onestop.catalog.sheet;

import java.util.List;

/// One row.
///
/// @param number as a spreadsheet counts: the header is row 1
/// @param cells from the first column on; what is blank at the end may be left out
public record SheetRow(int number, List<SheetCell> cells) {

  public SheetRow {
    cells = List.copyOf(cells);
  }

  /// The cell in that column, counted from 0.
  public SheetCell cell(int column) {
    return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
  }

  public boolean isBlank() {
    return cells.stream().allMatch(SheetCell::isBlank);
  }
}
