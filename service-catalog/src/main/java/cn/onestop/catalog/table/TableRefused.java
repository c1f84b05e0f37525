package cn.onestop.catalog.table;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.util.List;
import java.util.Map;

/// The table was not taken, nothing of it; every wrong cell is named with the reason.
public record TableRefused(List<Wrong> wrong) implements Refusal {

  public TableRefused {
    wrong = List.copyOf(wrong);
  }

  /// A wrong cell.
  ///
  /// @param row as a spreadsheet counts
  /// @param column its header; empty for the whole row
  /// @param value what stands there; left out where it is somebody's name
  /// @param reason the name of its text
  public record Wrong(int row, String column, String value, String reason, List<String> arguments) {

    static Wrong of(TableRow row, Column column, String reason, Object... arguments) {
      var value = column == Column.PERSON_NAME ? "" : row.text(column);
      return new Wrong(row.number(), column.header(), value, reason, Refusal.texts(arguments));
    }
  }

  /// One cell of the answer.
  record Cell(int row, String column, String value) {}

  @Override
  public RefusalKind kind() {
    return RefusalKind.UNPROCESSABLE;
  }

  @Override
  public String code() {
    return "table-refused";
  }

  @Override
  public List<String> arguments() {
    return Refusal.texts(wrong.size());
  }

  @Override
  public List<FieldRefusal> fields() {
    return wrong.stream()
        .map(it ->
            new FieldRefusal(
                "/" + it.row() + (it.column().isEmpty() ? "" : "/" + it.column()),
                it.reason(),
                it.arguments()))
        .toList();
  }

  /// The same cells in the same order, for programs that mark them in the table.
  @Override
  public Map<String, Object> members() {
    return Map.of(
        "cells", wrong.stream().map(it -> new Cell(it.row(), it.column(), it.value())).toList());
  }
}
