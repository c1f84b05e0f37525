package cn.onestop.catalog.exchange;

import cn.onestop.catalog.item.ItemRowRules;
import cn.onestop.catalog.item.ServiceItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands items on in pieces, in their order, so that what is there of the items of a piece is
/// looked up at the same time and not one after the other.
final class InPieces {

  private static final int PIECE = 200;

  private final Function<String, Optional<ServiceItem>> store;
  private final Map<String, Optional<ServiceItem>> found = new ConcurrentHashMap<>();
  private final List<FiledItem> piece = new ArrayList<>();

  /// @param store finds an item by its code
  InPieces(Function<String, Optional<ServiceItem>> store) {
    this.store = store;
  }

  /// Reads the file to its end.
  void read(FiledItems file, Consumer<FiledItem> taker) {
    file.read(item -> {
      piece.add(item);
      if (piece.size() == PIECE) {
        hand(taker);
      }
    });
    hand(taker);
  }

  /// The item with that code, of those in the piece that is handed on.
  Optional<ServiceItem> find(String code) {
    return found.getOrDefault(code, Optional.empty());
  }

  private void hand(Consumer<FiledItem> taker) {
    try (var looking = new SomeAtOnce()) {
      for (var item : piece) {
        var row = item.row();
        if (row != null && ItemRowRules.isCode(row.itemCode())) {
          looking.run(() -> found.put(row.itemCode(), store.apply(row.itemCode())));
        }
      }
      looking.finish();
    }
    piece.forEach(taker);
    piece.clear();
    found.clear();
  }
}
