package cn.onestop.catalog.table;

import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.time.calendar.OfficeHours;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was found wrong with a table, in the order of finding.
final class WrongCells {

  private static final int DAY = "2026-03-02".length();

  private final List<WrongCell> all = new ArrayList<>();

  List<WrongCell> all() {
    return List.copyOf(all);
  }

  /// A wrong cell. Somebody's name is not repeated.
  static WrongCell cell(TableRow row, Column column, String reason, Object... arguments) {
    var value = column == Column.PERSON_NAME ? "" : row.text(column);
    return WrongCell.of(row.number(), column.header(), value, reason, arguments);
  }

  /// How many there are so far.
  int count() {
    return all.size();
  }

  void refuse(TableRow row, Column column, String reason, Object... arguments) {
    all.add(cell(row, column, reason, arguments));
  }

  void check(TableRow row, Column column, boolean holds, String reason, Object... arguments) {
    if (!holds) {
      refuse(row, column, reason, arguments);
    }
  }

  /// A cell may be left blank where it was said before; said again, it says the same.
  void same(TableRow row, Column column, String said) {
    check(row, column, !row.has(column) || row.text(column).equals(said), "table-differs", said);
  }

  /// A day's first moment, or a moment with its offset; `null` where there is none.
  @Nullable Instant moment(TableRow row, Column column) {
    var text = row.get(column);
    if (text == null) {
      return null;
    }
    try {
      return text.length() == DAY
          ? OfficeHours.DEFAULT.instant(LocalDate.parse(text).atStartOfDay())
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      refuse(row, column, "field-expects-time");
      return null;
    }
  }
}
