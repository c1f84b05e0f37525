package cn.onestop.catalog.table;

import java.util.List;

/// Reads a table.
public interface TableReader {

  /// The rows, those without any content left out.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with [cn.onestop.catalog.sheet.TableRefused] if it is
  ///   no such table
  List<TableRow> read(byte[] bytes);
}
