package cn.onestop.catalog.sheet;

import java.util.function.Consumer;

/// A table that can be read from its first row to its last, as often as needed.
public interface Sheet {

  /// Hands over its rows one by one, those without any content left out.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with [TableRefused] if it is no table, or more than one
  ///   may send
  void read(Consumer<SheetRow> taker);
}
