package cn.onestop.catalog.table.store;

import cn.onestop.catalog.sheet.Header;
import cn.onestop.catalog.sheet.Sheet;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.catalog.sheet.store.CsvSheet;
import cn.onestop.catalog.table.Column;
import cn.onestop.catalog.table.TableReader;
import cn.onestop.catalog.table.TableRow;
import cn.onestop.kit.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table as a CSV file.
public final class CsvTable implements TableReader {

  private static final List<String> COLUMNS =
      Arrays.stream(Column.values()).map(Column::header).toList();

  @Override
  public List<TableRow> read(byte[] bytes) {
    var reading = new Reading();
    Sheet sheet = new CsvSheet(() -> new ByteArrayInputStream(bytes));
    sheet.read(reading::take);
    if (reading.rows.isEmpty()) {
      throw TableRefused.because(1, "table-empty");
    }
    if (!reading.wrong.isEmpty()) {
      throw new Refused(new TableRefused(reading.wrong));
    }
    return reading.rows;
  }

  private static final class Reading {

    private final List<TableRow> rows = new ArrayList<>();
    private final List<WrongCell> wrong = new ArrayList<>();
    private @Nullable Header header;

    void take(SheetRow row) {
      if (header == null) {
        header = Header.read(row, COLUMNS);
      } else {
        wrong.addAll(header.nameless(row));
        rows.add(new TableRow(row.number(), cells(row, header)));
      }
    }

    private Map<Column, String> cells(SheetRow row, Header header) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (var column : Column.values()) {
        var cell = header.cell(row, COLUMNS.indexOf(column.header()));
        if (cell.wrong() != null) {
          wrong.add(WrongCell.of(row.number(), column.header(), cell.text(), cell.wrong()));
        } else if (!cell.isBlank()) {
          cells.put(column, cell.value());
        }
      }
      return cells;
    }
  }
}
