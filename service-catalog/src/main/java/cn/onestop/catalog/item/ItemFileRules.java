package cn.onestop.catalog.item;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.item.ItemFile.Row;
import cn.onestop.catalog.office.Office;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.signedin.OfficeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a whole file of items must satisfy before anything of it is published.
final class ItemFileRules {

  private static final Pattern ITEM_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  private final ItemFile file;
  private final Function<String, Optional<Office>> offices;
  private final Function<String, Optional<ServiceItem>> items;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private ItemFileRules(
      ItemFile file,
      Function<String, Optional<Office>> offices,
      Function<String, Optional<ServiceItem>> items) {
    this.file = file;
    this.offices = offices;
    this.items = items;
  }

  /// Everything that is wrong with the file, in its order.
  ///
  /// @param offices finds an office by its code
  /// @param items finds an item by its code
  static List<FieldRefusal> broken(
      ItemFile file,
      Function<String, Optional<Office>> offices,
      Function<String, Optional<ServiceItem>> items) {
    var rules = new ItemFileRules(file, offices, items);
    rules.head();
    var codes = new HashSet<String>();
    for (int place = 0; place < file.items().size(); place++) {
      var row = file.items().get(place);
      rules.check(
          codes.add(row.itemCode()), "/items/" + place + "/itemCode", "item-twice", row.itemCode());
      rules.row(row, "/items/" + place);
    }
    return rules.broken;
  }

  private void head() {
    check(
        Coded.of(ChangeReason.class, file.reason())
            .filter(reason -> reason != ChangeReason.CANCELLED)
            .isPresent(),
        "/reason",
        "item-code-unknown",
        file.reason());
    check(
        isOurs(file.centre(), OfficeKind.CENTRE), "/centre", "item-centre-unknown", file.centre());
  }

  private void row(Row row, String at) {
    check(
        ITEM_CODE.matcher(row.itemCode()).matches(),
        at + "/itemCode",
        "item-code-malformed",
        row.itemCode());
    items.apply(row.itemCode()).ifPresent(item -> existing(item, row, at));
    var department = row.content().department();
    check(
        isOurs(department, OfficeKind.DEPARTMENT),
        at + "/content/department",
        "item-department-unknown",
        department);
    broken.addAll(ItemRules.broken(row.content(), at + "/content"));
  }

  private void existing(ServiceItem item, Row row, String at) {
    check(
        item.centre().equals(file.centre()),
        at + "/itemCode",
        "item-of-other-centre",
        row.itemCode());
    var last = item.versions().getLast().effectiveFrom();
    check(
        item.hasPublished(ServiceItem.hash(row.content())) || !file.effectiveFrom().isBefore(last),
        at + "/itemCode",
        "item-effective-too-early",
        row.itemCode(),
        last);
  }

  private boolean isOurs(String office, OfficeKind kind) {
    return offices
        .apply(office)
        .filter(found -> found.kind() == kind && found.centre().equals(file.centre()))
        .isPresent();
  }

  private void check(boolean holds, String pointer, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer, code, arguments));
    }
  }
}
