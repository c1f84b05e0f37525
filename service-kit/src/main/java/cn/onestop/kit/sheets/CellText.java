package cn.onestop.kit.sheets;

import java.util.Set;

/// How a text is put into a cell so that no spreadsheet takes it for a formula, and so that exactly
/// this text is read again: an apostrophe goes in front where it would be taken for something else.
public final class CellText {

  public static final String VERBATIM = "'";

  /// What spreadsheets, or those who type in full-width characters, begin a formula with.
  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private CellText() {}

  /// The cell for `text`.
  ///
  /// @param marks what has a meaning of its own in that table
  public static String cell(String text, Set<String> marks) {
    var plain =
        !text.isEmpty()
            && BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0
            && !text.startsWith(VERBATIM)
            && text.equals(text.strip())
            && !marks.contains(text);
    return plain ? text : VERBATIM + text;
  }
}
