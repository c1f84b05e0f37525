package cn.onestop.catalog.item;

import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import java.time.LocalDate;
import java.util.List;

/// The list of all published items, the same on every instance of the service. An item appears in
/// it a moment after it was published.
public interface PublishedItems {

  /// The items in force on `day` that `query` wants, in the order of their codes.
  Page<ListedItem> find(ItemQuery query, LocalDate day, PageRequest page);

  /// Every item there is or was, whenever in force, in the order of their codes.
  List<KnownItem> all();
}
