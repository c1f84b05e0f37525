package cn.onestop.catalog.item.events;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.kit.views.ViewReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads the list of items piece by piece until the page is full. A township offers some hundred
/// items, so looking at each of them is cheap. What is typed is not looked at here.
public final class IndexedItems implements PublishedItems {

  private static final int PIECE = 200;

  private final ViewReader<IndexedItem> index;

  public IndexedItems(ViewReader<IndexedItem> index) {
    this.index = index;
  }

  @Override
  public Page<ListedItem> find(ItemQuery query, LocalDate day, PageRequest page) {
    List<ListedItem> found = new ArrayList<>();
    var piece = index.list(ItemIndexView.LIST, "", page.after(), PIECE);
    while (!piece.isEmpty() && found.size() <= page.limit()) {
      piece.stream()
          .flatMap(entry -> IndexedItem.from(entry.content()).inForceOn(day).stream())
          .filter(query::wants)
          .limit(page.limit() + 1L - found.size())
          .forEach(found::add);
      piece =
          piece.size() < PIECE
              ? List.of()
              : index.list(ItemIndexView.LIST, "", piece.getLast().id(), PIECE);
    }
    return Page.of(found, page, ListedItem::itemCode);
  }

  @Override
  public List<KnownItem> all() {
    return index.list(ItemIndexView.LIST, "", null, Integer.MAX_VALUE).stream()
        .map(entry -> IndexedItem.from(entry.content()).known())
        .toList();
  }
}
