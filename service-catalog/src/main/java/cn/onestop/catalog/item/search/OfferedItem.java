package cn.onestop.catalog.item.search;

import cn.onestop.catalog.item.ListedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An item that can be found, with all its versions.
public interface OfferedItem {

  /// What a list says of each version, in the order they were published.
  List<ListedItem> versions();

  /// The version in force on `day`.
  Optional<ListedItem> inForceOn(LocalDate day);
}
