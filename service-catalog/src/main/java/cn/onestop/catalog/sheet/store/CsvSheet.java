package cn.onestop.catalog.sheet.store;

import cn.onestop.catalog.sheet.Sheet;
import cn.onestop.catalog.sheet.SheetBounds;
import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A table as spreadsheets save it for everybody: CSV (RFC 4180), in UTF-8, UTF-16 or GB18030, with
/// commas or, as "Unicode text" has them, tabs.
public final class CsvSheet implements Sheet {

  private static final int LOOK_AT = 8192;

  private final Content content;

  public CsvSheet(Content content) {
    this.content = content;
  }

  @Override
  public void read(Consumer<SheetRow> taker) {
    try (var text =
        Encodings.text(content).orElseThrow(() -> TableRefused.because(1, "table-encoding"))) {
      records(text, taker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void records(Reader text, Consumer<SheetRow> taker) throws IOException {
    var delimiter = delimiter(text);
    var format =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setDelimiter(delimiter).get();
    var row = 0;
    try (var parser =
        CSVParser.builder().setReader(new BoundedCells(text, delimiter)).setFormat(format).get()) {
      for (var records = parser.iterator(); records.hasNext(); ) {
        var record = records.next();
        // Spreadsheets count rows, not the lines of a cell with breaks in it.
        row = (int) record.getRecordNumber();
        if (row > SheetBounds.ROWS) {
          throw TableRefused.because(row, "table-too-many-rows", SheetBounds.ROWS);
        }
        hand(record, row, taker);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? e : broken(e.getCause(), row + 1);
    } catch (IOException e) {
      throw broken(e, row + 1);
    }
  }

  private static void hand(CSVRecord record, int number, Consumer<SheetRow> taker) {
    var row = new SheetRow(number, record.stream().map(CsvSheet::cell).toList());
    if (!row.isBlank()) {
      taker.accept(row);
    }
  }

  private static SheetCell cell(String text) {
    return text.startsWith("=") ? SheetCell.formula(text) : SheetCell.of(text);
  }

  private static RuntimeException broken(IOException failure, int row) {
    return switch (failure) {
      case BoundedCells.TooMuch it -> it.refused();
      case CSVException _ -> TableRefused.because(row, "table-broken");
      default -> new UncheckedIOException(failure);
    };
  }

  private static char delimiter(Reader text) throws IOException {
    text.mark(LOOK_AT);
    var head = new char[LOOK_AT];
    var read = Math.max(0, text.read(head));
    text.reset();
    var first = new String(head, 0, read).lines().findFirst().orElse("");
    return first.contains("\t") && !first.contains(",") ? '\t' : ',';
  }
}
