package cn.onestop.catalog.sheet;

import cn.onestop.kit.refusal.Refusal;
import java.util.List;

/// A wrong cell.
///
/// @param pointer where it is, as a JSON Pointer: `/row/column` in a table
/// @param row as a spreadsheet counts
/// @param column its header; empty for the whole row
/// @param value what stands there, no more of it than helps to find it
/// @param reason the name of its text
public record WrongCell(
    String pointer, int row, String column, String value, String reason, List<String> arguments) {

  private static final int ENOUGH = 100;

  public WrongCell {
    value = shortened(value);
    arguments = arguments.stream().map(WrongCell::shortened).toList();
  }

  /// A cell of a table.
  public static WrongCell of(
      int row, String column, String value, String reason, Object... arguments) {
    var pointer = "/" + row + (column.isEmpty() ? "" : "/" + column);
    return new WrongCell(pointer, row, column, value, reason, Refusal.texts(arguments));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= ENOUGH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, ENOUGH)) + "…";
  }
}
