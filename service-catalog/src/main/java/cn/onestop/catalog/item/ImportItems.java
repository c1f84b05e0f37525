package cn.onestop.catalog.item;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.item.PublishItem.Outcome;
import cn.onestop.catalog.office.Office;
import java.util.Optional;
import java.util.function.Function;

/// Publishes the items of a file: all of them or, if anything is wrong with any, none.
public final class ImportItems {

  private static final String BY_NOBODY = "system";

  private final PublishItem items;
  private final Function<String, Optional<Office>> offices;

  /// @param offices finds an office by its code
  public ImportItems(PublishItem items, Function<String, Optional<Office>> offices) {
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
    var errors = ItemFileRules.broken(file, offices, items::find);
    if (!errors.isEmpty()) {
      throw new ImportRefused(errors);
    }
    var published =
        file.rows().stream()
            .filter(row -> items.publish(row, BY_NOBODY) == Outcome.PUBLISHED)
            .count();
    return new Result((int) published, file.items().size() - (int) published);
  }
}
