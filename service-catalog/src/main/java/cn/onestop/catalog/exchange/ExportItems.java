package cn.onestop.catalog.exchange;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.ServiceItem.PublishedVersion;
import cn.onestop.catalog.item.search.FindItems;
import cn.onestop.kit.request.PageRequest;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Writes items as they are in force on a day, with all that is needed to publish them again.
public final class ExportItems {

  private final FindItems list;
  private final ReadItem items;

  public ExportItems(FindItems list, ReadItem items) {
    this.list = list;
    this.items = items;
  }

  /// Writes the items that `query` wants, one page of the list after the other.
  public void write(ItemQuery query, LocalDate day, ItemWriter to) throws IOException {
    @Nullable String after = null;
    do {
      var page = list.find(query, day, new PageRequest(after, PageRequest.MOST));
      for (var listed : page.items()) {
        var item = items.get(listed.itemCode());
        // It may have been retired since the list was read.
        var version = item.inForceOn(day);
        if (version.isPresent()) {
          to.write(row(item, version.get()));
        }
      }
      after = page.next();
    } while (after != null);
  }

  private static ItemRow row(ServiceItem item, PublishedVersion version) {
    return new ItemRow(
        item.code(),
        item.centre(),
        version.effectiveFrom(),
        version.reason(),
        version.decisionDocument(),
        version.content());
  }
}
