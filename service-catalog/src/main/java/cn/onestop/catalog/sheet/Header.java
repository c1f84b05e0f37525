package cn.onestop.catalog.sheet;

import cn.onestop.kit.refusal.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The first row of a table: which column is where. They may come in any order, and those that are
/// not needed may be left out.
public final class Header {

  private final List<String> names;

  /// For each of the known columns where it is in the table, -1 if nowhere.
  private final int[] places;

  private Header(List<String> names, int[] places) {
    this.names = names;
    this.places = places;
  }

  /// Reads the header.
  ///
  /// @param known the columns there may be; the first must be there
  /// @throws Refused with [TableRefused] if a column is unknown, there twice or missing
  public static Header read(SheetRow row, List<String> known) {
    var names = row.cells().stream().map(SheetCell::value).map(Header::name).toList();
    var permitted = known.stream().map(Header::name).toList();
    List<WrongCell> wrong = new ArrayList<>();
    for (int place = 0; place < names.size(); place++) {
      var name = names.get(place);
      var header = row.cell(place).value();
      if (!name.isEmpty() && !permitted.contains(name)) {
        wrong.add(WrongCell.of(row.number(), header, header, "table-column-unknown"));
      } else if (!name.isEmpty() && names.indexOf(name) < place) {
        wrong.add(WrongCell.of(row.number(), header, header, "table-column-twice"));
      }
    }
    if (!names.contains(permitted.getFirst())) {
      wrong.add(WrongCell.of(row.number(), known.getFirst(), "", "field-missing"));
    }
    if (!wrong.isEmpty()) {
      throw new Refused(new TableRefused(wrong));
    }
    return new Header(names, permitted.stream().mapToInt(names::indexOf).toArray());
  }

  /// What the column means may stand behind its name.
  private static String name(String header) {
    return header.isEmpty() ? "" : header.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }

  /// The cell in one of the known columns, counted from 0; blank if the table does not have it.
  public SheetCell cell(SheetRow row, int column) {
    return places[column] < 0 ? SheetCell.BLANK : row.cell(places[column]);
  }

  /// What stands in columns without a name.
  public List<WrongCell> nameless(SheetRow row) {
    return IntStream.range(0, row.cells().size())
        .filter(place -> place >= names.size() || names.get(place).isEmpty())
        .mapToObj(row::cell)
        .filter(cell -> !cell.isBlank())
        .map(cell -> WrongCell.of(row.number(), "", cell.text(), "table-cell-without-header"))
        .toList();
  }
}
