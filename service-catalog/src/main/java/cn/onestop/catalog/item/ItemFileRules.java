package cn.onestop.catalog.item;

import cn.onestop.catalog.office.Office;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a whole file of items must satisfy before anything of it is published.
final class ItemFileRules {

  private ItemFileRules() {}

  /// Everything that is wrong with the file, in its order.
  ///
  /// @param offices finds an office by its code
  /// @param items finds an item by its code
  static List<FieldRefusal> broken(
      ItemFile file,
      Function<String, Optional<Office>> offices,
      Function<String, Optional<ServiceItem>> items) {
    var rules = new ItemRowRules(offices, items);
    var broken = rules.occasion(file.centre(), file.reason(), "");
    var rows = file.rows();
    for (int place = 0; place < rows.size(); place++) {
      broken.addAll(rules.item(rows.get(place), "/items/" + place, true));
    }
    return broken;
  }
}
