package cn.onestop.catalog.item.events;

import cn.onestop.catalog.item.ListedItem;
import cn.onestop.catalog.item.search.ItemSearch;
import cn.onestop.catalog.item.search.OfferedItem;
import cn.onestop.kit.views.ViewReader;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Keeps the search of this instance up to the list of items, whichever instance writes the list.
///
/// Once a second it asks how many facts the list has taken, which is one small document for each
/// partition. When that number changes it reads the list, and goes on reading it for a while: the
/// number is written a moment before the list is. Now and then it reads the list anyway.
public final class FollowItems {

  private static final Logger LOG = LoggerFactory.getLogger(FollowItems.class);
  private static final int PIECE = 200;
  private static final long SETTLING = Duration.ofSeconds(10).toNanos();
  private static final long ANYWAY = Duration.ofMinutes(5).toNanos();

  private final ViewReader<IndexedItem> index;
  private final ItemSearch search;
  private @Nullable Long facts;
  private long changed;
  private long read;

  public FollowItems(ViewReader<IndexedItem> index, ItemSearch search) {
    this.index = index;
    this.search = search;
  }

  @Scheduled(fixedDelayString = "${onestop.catalog.search-beat:1s}")
  void beat() {
    try {
      follow(System.nanoTime());
    } catch (MongoException e) {
      LOG.warn("the search waits for the store: {}", e.getClass().getSimpleName());
    }
  }

  private void follow(long now) {
    var taken = index.counts(ItemIndexView.TAKEN).getOrDefault(ItemIndexView.FACTS, 0L);
    if (!taken.equals(facts)) {
      changed = now;
    }
    if (now - changed <= SETTLING || now - read >= ANYWAY) {
      search.learn(all());
      read = now;
    }
    facts = taken;
  }

  private Map<String, Offered> all() {
    Map<String, Offered> all = new HashMap<>();
    var piece = index.list(ItemIndexView.LIST, "", null, PIECE);
    while (!piece.isEmpty()) {
      piece.forEach(entry -> all.put(entry.id(), new Offered(IndexedItem.from(entry.content()))));
      piece = index.list(ItemIndexView.LIST, "", piece.getLast().id(), PIECE);
    }
    return all;
  }

  private record Offered(IndexedItem item) implements OfferedItem {
    @Override
    public List<ListedItem> versions() {
      return item.versions();
    }

    @Override
    public Optional<ListedItem> inForceOn(LocalDate day) {
      return item.inForceOn(day);
    }
  }
}
