package cn.onestop.catalog.item;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.item.ItemFile.Row;
import cn.onestop.catalog.office.Office;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.Journals;
import java.util.Optional;
import java.util.function.Function;

/// Publishes the items of a file: all of them or, if anything is wrong with any, none.
///
/// A guide that was published once is not published again by importing it, whoever tries and
/// however often: its hash is in the command. So several instances may import the same file at
/// once, an import that broke off is simply begun again, and a guide that was changed since is not
/// set back.
public final class ImportItems {

  private final Journals<ServiceItem, ItemEvent> items;
  private final Function<String, Optional<Office>> offices;

  /// @param offices finds an office by its code
  public ImportItems(
      Journals<ServiceItem, ItemEvent> items, Function<String, Optional<Office>> offices) {
    this.items = items;
    this.offices = offices;
  }

  /// What an import did.
  ///
  /// @param published how many items have a new version now
  /// @param known how many guides had been published before
  public record Result(int published, int known) {}

  /// Publishes what the file says.
  ///
  /// @throws ImportRefused if any row breaks a rule
  public Result importAll(ItemFile file) {
    var errors = ItemFileRules.broken(file, offices, this::item);
    if (!errors.isEmpty()) {
      throw new ImportRefused(errors);
    }
    var published = file.items().stream().filter(row -> publish(file, row)).count();
    return new Result((int) published, file.items().size() - (int) published);
  }

  private Optional<ServiceItem> item(String code) {
    return items.find(ServiceItem.id(code)).map(Entry::state);
  }

  /// Whether this made a new version.
  private boolean publish(ItemFile file, Row row) {
    var existing = item(row.itemCode());
    var hash = ServiceItem.hash(row.content());
    if (existing.filter(item -> item.hasPublished(hash)).isPresent()) {
      return false;
    }
    var id = ServiceItem.id(row.itemCode());
    var command = Command.ofRule("import " + hash);
    Done<ServiceItem, ItemEvent> done =
        existing.isEmpty()
            ? items.create(id, command, () -> Decision.of(first(file, row)))
            : items.change(id, null, command, entry -> Decision.of(next(entry.state(), file, row)));
    return !done.repeated();
  }

  private static ItemVersionPublished first(ItemFile file, Row row) {
    return ServiceItem.first(
        row.itemCode(), file.centre(), file.effectiveFrom(), file.reason(), row.content(), null);
  }

  private static ItemVersionPublished next(ServiceItem item, ItemFile file, Row row) {
    return item.next(file.effectiveFrom(), file.reason(), row.content(), null);
  }
}
