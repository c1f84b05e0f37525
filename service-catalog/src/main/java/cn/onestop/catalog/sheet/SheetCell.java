package cn.onestop.catalog.sheet;

import cn.onestop.kit.sheets.CellText;
import org.jspecify.annotations.Nullable;

/// One cell, as text whatever it was.
///
/// @param wrong the name of the text that says why it cannot be taken; a formula, say, is never
///   worked out
public record SheetCell(String text, @Nullable String wrong) {

  public static final SheetCell BLANK = new SheetCell("", null);

  /// A text, which may have an apostrophe more than a spreadsheet takes.
  public static SheetCell of(String text) {
    return new SheetCell(text, text.length() > SheetBounds.CELL + 1 ? "table-cell-too-long" : null);
  }

  /// A formula, with its sign in front.
  public static SheetCell formula(String text) {
    return new SheetCell(text, "table-formula");
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /// What stands there: exactly what follows the apostrophe where it begins with one, else without
  /// the blanks around it.
  public String value() {
    var stripped = text.strip();
    return stripped.startsWith(CellText.VERBATIM)
        ? text.substring(text.indexOf(CellText.VERBATIM) + 1)
        : stripped;
  }
}
