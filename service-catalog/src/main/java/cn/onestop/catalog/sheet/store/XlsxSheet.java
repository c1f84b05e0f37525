package cn.onestop.catalog.sheet.store;

import cn.onestop.catalog.sheet.Sheet;
import cn.onestop.catalog.sheet.SheetBounds;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.kit.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The first sheet of a workbook.
public final class XlsxSheet implements Sheet {

  private static final Logger LOG = LoggerFactory.getLogger(XlsxSheet.class);
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /// In a file of the old kind, where a workbook with a password lies.
  private static final String LOCKED =
      new String(
          "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

  private static final String TYPES = "[Content_Types].xml";
  private static final String FORMATS = "spreadsheetml.styles+xml";
  private static final int LOOK_AT = 1 << 20;

  private final Path file;

  public XlsxSheet(Path file) {
    this.file = file;
  }

  @Override
  public void read(Consumer<SheetRow> taker) {
    try {
      mustBeAWorkbook();
      WorkbookGuard.look(file);
      try (var workbook = open()) {
        rows(workbook, taker);
      }
    } catch (ZipException _) {
      throw TableRefused.because(1, "workbook-broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void mustBeAWorkbook() throws IOException {
    byte[] head;
    try (var bytes = Files.newInputStream(file)) {
      head = bytes.readNBytes(ARCHIVE.length);
    }
    if (Arrays.equals(head, OLD_OFFICE)) {
      var locked = Files.readString(file, StandardCharsets.ISO_8859_1).contains(LOCKED);
      throw TableRefused.because(1, locked ? "workbook-locked" : "workbook-old");
    }
    if (!Arrays.equals(head, ARCHIVE)) {
      throw TableRefused.because(1, "workbook-not");
    }
  }

  /// Days are told from numbers by their format; what cannot be read is a wrong cell.
  private ReadableWorkbook open() throws IOException {
    var options = new ReadingOptions(hasFormats(), true);
    return sound(1, () -> new ReadableWorkbook(file.toFile(), options));
  }

  /// A workbook need not have formats, and then does not name them among its parts.
  private boolean hasFormats() throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var types = zip.getEntry(TYPES);
      if (types == null) {
        return false;
      }
      try (var bytes = zip.getInputStream(types)) {
        return new String(bytes.readNBytes(LOOK_AT), StandardCharsets.UTF_8).contains(FORMATS);
      }
    }
  }

  private static void rows(ReadableWorkbook workbook, Consumer<SheetRow> taker) {
    try (var rows = sound(1, () -> workbook.getFirstSheet().openStream())) {
      var number = 1;
      for (var each = rows.iterator(); has(each, number); ) {
        var row = sound(number, () -> XlsxRow.of(each.next()));
        number = row.number();
        if (row.isBlank()) {
          continue;
        }
        if (number > SheetBounds.ROWS) {
          throw TableRefused.because(number, "table-too-many-rows", SheetBounds.ROWS);
        }
        taker.accept(row);
      }
    }
  }

  private static boolean has(Iterator<Row> rows, int after) {
    return sound(after, rows::hasNext);
  }

  /// What the library makes of a workbook that is none can be any exception of its own.
  private static <T> T sound(int row, Callable<T> reading) {
    try {
      return reading.call();
    } catch (Refused e) {
      throw e;
    } catch (Exception e) {
      LOG.debug("a workbook that cannot be read", e);
      throw TableRefused.because(row, "workbook-broken");
    }
  }
}
