package cn.onestop.catalog.table.store;

import cn.onestop.catalog.table.Column;
import cn.onestop.catalog.table.TableReader;
import cn.onestop.catalog.table.TableRefused;
import cn.onestop.catalog.table.TableRefused.Wrong;
import cn.onestop.catalog.table.TableRow;
import cn.onestop.kit.refusal.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The table as spreadsheets save it: CSV (RFC 4180) in UTF-8, with or without the mark that Excel
/// puts in front.
public final class CsvTable implements TableReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

  @Override
  public List<TableRow> read(byte[] bytes) {
    List<TableRow> rows = new ArrayList<>();
    List<Optional<Column>> header = List.of();
    for (var record : records(text(bytes))) {
      // Spreadsheets count rows, not the lines of a cell with breaks in it.
      var number = (int) record.getRecordNumber();
      if (number == 1) {
        header = header(record);
      } else {
        var cells = cells(record, header, number);
        if (!cells.isEmpty()) {
          rows.add(new TableRow(number, cells));
        }
      }
    }
    if (rows.isEmpty()) {
      throw refused(1, "", "", "table-empty");
    }
    return rows;
  }

  private static String text(byte[] bytes) {
    try {
      var text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(1, "", "", "table-not-utf-8");
    }
  }

  private static List<CSVRecord> records(String text) {
    List<CSVRecord> records = new ArrayList<>();
    try (var parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(FORMAT).get()) {
      parser.forEach(records::add);
      return records;
    } catch (UncheckedIOException | IOException e) {
      throw refused(records.size() + 1, "", "", "table-broken");
    }
  }

  private static List<Optional<Column>> header(CSVRecord record) {
    List<Optional<Column>> header = new ArrayList<>();
    List<Wrong> wrong = new ArrayList<>();
    for (var name : record.toList()) {
      var column =
          Arrays.stream(Column.values())
              .filter(known -> known.header().equalsIgnoreCase(name.strip()))
              .findFirst();
      if (column.isEmpty() && !name.isBlank()) {
        wrong.add(new Wrong(1, name.strip(), name.strip(), "table-column-unknown", List.of()));
      } else if (column.isPresent() && header.contains(column)) {
        wrong.add(new Wrong(1, name.strip(), name.strip(), "table-column-twice", List.of()));
      }
      header.add(column);
    }
    if (!header.contains(Optional.of(Column.OFFICE))) {
      wrong.add(new Wrong(1, Column.OFFICE.header(), "", "field-missing", List.of()));
    }
    if (!wrong.isEmpty()) {
      throw new Refused(new TableRefused(wrong));
    }
    return header;
  }

  private static Map<Column, String> cells(
      CSVRecord record, List<Optional<Column>> header, int number) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int place = 0; place < record.size(); place++) {
      var value = record.get(place).strip();
      if (value.isEmpty()) {
        continue;
      }
      if (place >= header.size() || header.get(place).isEmpty()) {
        throw refused(number, "", "", "table-cell-without-header");
      }
      cells.put(header.get(place).orElseThrow(), value);
    }
    return cells;
  }

  private static Refused refused(int row, String column, String value, String reason) {
    return new Refused(new TableRefused(List.of(new Wrong(row, column, value, reason, List.of()))));
  }
}
