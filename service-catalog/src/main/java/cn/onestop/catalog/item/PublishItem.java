package cn.onestop.catalog.item;

import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;

/// Publishes one imported item.
///
/// A guide that was published once is not published again by importing it, whoever tries and
/// however often: its hash is in the command. So several instances may import the same file at
/// once, an import that broke off is simply begun again, and a guide that was changed since is not
/// set back.
public final class PublishItem {

  private final Journals<ServiceItem, ItemEvent> items;

  public PublishItem(Journals<ServiceItem, ItemEvent> items) {
    this.items = items;
  }

  /// What came of it.
  public enum Outcome {
    /// It has a new version.
    PUBLISHED,
    /// Its last version says the same.
    UNCHANGED,
    /// It was published before and replaced since.
    SUPERSEDED
  }

  /// The item with that code, if there is one.
  public Optional<ServiceItem> find(String code) {
    return items.find(ServiceItem.id(code)).map(Entry::state);
  }

  /// Publishes it, unless it was published before.
  ///
  /// @param by opaque reference of who imports it
  public Outcome publish(ItemRow row, String by) {
    var existing = find(row.itemCode());
    var hash = ServiceItem.hash(row.content());
    if (existing.filter(item -> item.hasPublished(hash)).isPresent()) {
      return existing.get().versions().getLast().contentHash().equals(hash)
          ? Outcome.UNCHANGED
          : Outcome.SUPERSEDED;
    }
    var id = ServiceItem.id(row.itemCode());
    var rule = Command.ofRule("import " + hash);
    var command = new Command(rule.key(), rule.body(), by);
    Done<ServiceItem, ItemEvent> done =
        existing.isEmpty()
            ? items.create(id, command, () -> Decision.of(first(row)))
            : items.change(id, null, command, entry -> Decision.of(next(entry.state(), row)));
    return done.repeated() ? Outcome.UNCHANGED : Outcome.PUBLISHED;
  }

  private static ItemVersionPublished first(ItemRow row) {
    return ServiceItem.first(
        row.itemCode(),
        row.centre(),
        row.effectiveFrom(),
        row.reason(),
        row.content(),
        row.decisionDocument());
  }

  private static ItemVersionPublished next(ServiceItem item, ItemRow row) {
    return item.next(row.effectiveFrom(), row.reason(), row.content(), row.decisionDocument());
  }
}
