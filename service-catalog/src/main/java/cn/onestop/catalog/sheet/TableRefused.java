package cn.onestop.catalog.sheet;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import cn.onestop.kit.refusal.Refused;
import java.util.List;
import java.util.Map;

/// The table was not taken, nothing of it; the wrong cells are named with the reason.
///
/// @param count how many there are, of which `wrong` names the first
public record TableRefused(List<WrongCell> wrong, int count) implements Refusal {

  public TableRefused {
    wrong = List.copyOf(wrong);
  }

  public TableRefused(List<WrongCell> wrong) {
    this(wrong, wrong.size());
  }

  /// Refused as a whole, for something in that row.
  public static Refused because(int row, String reason, Object... arguments) {
    return new Refused(new TableRefused(List.of(WrongCell.of(row, "", "", reason, arguments))));
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
    return Refusal.texts(count);
  }

  @Override
  public List<FieldRefusal> fields() {
    return wrong.stream()
        .map(it -> new FieldRefusal(it.pointer(), it.reason(), it.arguments()))
        .toList();
  }

  /// The same cells in the same order, for programs that mark them in the table.
  @Override
  public Map<String, Object> members() {
    return Map.of(
        "cells", wrong.stream().map(it -> new Cell(it.row(), it.column(), it.value())).toList());
  }
}
