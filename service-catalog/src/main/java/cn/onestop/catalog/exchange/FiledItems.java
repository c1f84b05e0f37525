package cn.onestop.catalog.exchange;

import java.util.function.Consumer;

/// A file of items. It is read item by item, as often as needed, and never lies in memory as a
/// whole.
public interface FiledItems {

  int MOST = 20_000;

  /// Hands over its items in their order.
  ///
  /// @throws cn.onestop.kit.refusal.Refused with [cn.onestop.catalog.sheet.TableRefused] if it is
  ///   no such file, or more than one may send
  void read(Consumer<FiledItem> taker);
}
