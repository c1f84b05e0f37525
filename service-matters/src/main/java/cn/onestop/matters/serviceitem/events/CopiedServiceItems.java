package cn.onestop.matters.serviceitem.events;

import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.views.ViewReader;
import cn.onestop.matters.serviceitem.PublishedVersions;
import cn.onestop.matters.serviceitem.ServiceItem;
import cn.onestop.matters.serviceitem.ServiceItems;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/// Reads the copy that [ItemsView] keeps. A version never changes, so one that was read is kept.
public final class CopiedServiceItems implements ServiceItems {

  private final ViewReader<PublishedVersions> view;
  private final Map<String, ServiceItem> read = new ConcurrentHashMap<>();

  public CopiedServiceItems(ViewReader<PublishedVersions> view) {
    this.view = view;
  }

  @Override
  public Optional<ServiceItem> inForce(String code, LocalDate day) {
    return view.entry(ItemsView.ITEMS, code)
        .map(entry -> read(entry, PublishedVersions.class))
        .flatMap(versions -> versions.inForce(day))
        .flatMap(version -> version(code, version));
  }

  @Override
  public Optional<ServiceItem> version(String code, int version) {
    String id = ItemsView.versionId(code, version);
    ServiceItem known = read.get(id);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ServiceItem> found =
        view.entry(ItemsView.VERSIONS, id)
            .map(entry -> item(read(entry, ItemVersionPublished.class)));
    found.ifPresent(item -> read.put(id, item));
    return found;
  }

  private static <T> T read(Document entry, Class<T> type) {
    return CanonicalJson.read(CanonicalJson.tree(entry.getString(ItemsView.JSON)), type);
  }

  private static ServiceItem item(ItemVersionPublished published) {
    return new ServiceItem(
        published.itemCode(),
        published.version(),
        published.centre(),
        published.contentHash(),
        published.content());
  }
}
