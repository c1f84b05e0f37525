package cn.onestop.catalog.item;

import cn.onestop.catalog.item.ItemRefusal.NotInForce;
import cn.onestop.catalog.item.ItemRefusal.Unknown;
import cn.onestop.catalog.item.ServiceItem.PublishedVersion;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.refusal.Refused;
import java.time.LocalDate;
import java.util.Optional;

/// Looks up an item, with what was in force on a day.
public final class ReadItem {

  private final Journals<ServiceItem, ItemEvent> items;

  public ReadItem(Journals<ServiceItem, ItemEvent> items) {
    this.items = items;
  }

  /// An item and the version of it that was asked for.
  public record InForce(ServiceItem item, PublishedVersion version) {

    /// Tells answers apart. A version never changes, but its end may become known.
    public long edition() {
      return (long) version.number() + (item.retiredFrom() == null ? 0L : item.versions().size());
    }
  }

  /// The item with all its versions.
  public ServiceItem get(String code) {
    return items
        .find(ServiceItem.id(code))
        .map(Entry::state)
        .orElseThrow(() -> new Refused(new Unknown(code)));
  }

  /// The item with that code, if there is one.
  public Optional<ServiceItem> find(String code) {
    return items.find(ServiceItem.id(code)).map(Entry::state);
  }

  /// The item as it was in force on `day`.
  public InForce inForceOn(String code, LocalDate day) {
    var item = get(code);
    var version = item.inForceOn(day).orElseThrow(() -> new Refused(new NotInForce(code, day)));
    return new InForce(item, version);
  }
}
