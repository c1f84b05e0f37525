package cn.onestop.catalog.sheet.store;

import cn.onestop.catalog.sheet.SheetBounds;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.kit.refusal.Refused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Watches CSV go by and stops it at a row of too many cells or a cell of too many characters,
/// before anybody has put it together.
final class BoundedCells extends FilterReader {

  private final char delimiter;
  private int row = 1;
  private int columns = 1;
  private int characters;
  private boolean inQuotes;
  private boolean hasQuotes;
  private char before;

  BoundedCells(Reader reader, char delimiter) {
    super(reader);
    this.delimiter = delimiter;
  }

  /// A row holds more than may be.
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refused refused;

    private TooMuch(int row, String reason, int bound) {
      super(reason);
      this.refused = TableRefused.because(row, reason, bound);
    }

    Refused refused() {
      return refused;
    }
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    if (next >= 0) {
      watch((char) next);
    }
    return next;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    var read = super.read(target, offset, length);
    for (int place = offset; place < offset + read; place++) {
      watch(target[place]);
    }
    return read;
  }

  private void watch(char next) throws TooMuch {
    if (next == '"' && (hasQuotes || characters == 0)) {
      hasQuotes = true;
      inQuotes = !inQuotes;
      characters++;
    } else if (!inQuotes && (next == '\n' || next == '\r')) {
      row += next == '\n' && before == '\r' ? 0 : 1;
      columns = 1;
      nextCell();
    } else if (!inQuotes && next == delimiter) {
      columns++;
      nextCell();
    } else {
      characters++;
    }
    before = next;
    if (columns > SheetBounds.COLUMNS) {
      throw new TooMuch(row, "table-too-many-columns", SheetBounds.COLUMNS);
    }
    // A quotation mark in a cell is written twice.
    if (characters > 2 * (SheetBounds.CELL + 1)) {
      throw new TooMuch(row, "table-cell-too-long", SheetBounds.CELL);
    }
  }

  private void nextCell() {
    characters = 0;
    hasQuotes = false;
  }
}
