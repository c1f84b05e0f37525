package cn.onestop.catalog.sheet.store;

import cn.onestop.catalog.sheet.SheetBounds;
import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.kit.sheets.XmlText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// One row of a workbook as text: numbers as they would be typed, days as `2026-03-02`. A formula
/// stays what it is and is never worked out.
final class XlsxRow {

  /// Excel keeps no more digits of a number.
  private static final int DIGITS = 15;

  /// What a format shows beside the number itself: quoted text, colours and places in brackets.
  private static final Pattern BESIDE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

  private XlsxRow() {}

  static SheetRow of(Row row) {
    if (row.getCellCount() > SheetBounds.COLUMNS) {
      throw TableRefused.because(row.getRowNum(), "table-too-many-columns", SheetBounds.COLUMNS);
    }
    List<SheetCell> cells = new ArrayList<>();
    for (int column = 0; column < row.getCellCount(); column++) {
      cells.add(cell(row.getCell(column)));
    }
    return new SheetRow(row.getRowNum(), cells);
  }

  private static SheetCell cell(@Nullable Cell cell) {
    if (cell == null) {
      return SheetCell.BLANK;
    }
    if (cell.getFormula() != null) {
      return SheetCell.formula("=" + cell.getFormula());
    }
    return switch (cell.getType()) {
      case EMPTY -> SheetCell.BLANK;
      case NUMBER -> number(cell);
      case BOOLEAN -> SheetCell.of(cell.getText().toLowerCase(Locale.ROOT));
      case ERROR -> new SheetCell(cell.getText(), "table-cell-broken");
      // What has no formula is text, however it is called.
      case STRING, FORMULA -> SheetCell.of(XmlText.read(cell.getText()));
    };
  }

  private static SheetCell number(Cell cell) {
    var number = cell.asNumber();
    if (number == null) {
      return SheetCell.BLANK;
    }
    if (isDay(cell)) {
      return day(cell);
    }
    var plain = number.stripTrailingZeros();
    return plain.precision() - plain.scale() > DIGITS || plain.scale() > DIGITS
        ? new SheetCell(number.toString(), "table-number-too-long")
        : SheetCell.of(plain.toPlainString());
  }

  private static SheetCell day(Cell cell) {
    var moment = cell.asDate();
    return SheetCell.of(
        moment.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? moment.toLocalDate().toString()
            : moment.toString());
  }

  /// Whether the number is shown as a day: by a format of its own, or by one of those that every
  /// spreadsheet knows by their number (ISO/IEC 29500-1, 18.8.30).
  private static boolean isDay(Cell cell) {
    var format = cell.getDataFormatString();
    if (format != null) {
      var shown = BESIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
      return shown.contains("y") || shown.contains("d");
    }
    var id = cell.getDataFormatId();
    return id != null
        && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
  }
}
