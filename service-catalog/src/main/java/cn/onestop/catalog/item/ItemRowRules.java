package cn.onestop.catalog.item;

import cn.onestop.catalog.codes.ChangeReason;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.office.Office;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.signedin.OfficeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What items must satisfy that are published together. Asked about one after the other, it
/// remembers which codes there were.
public final class ItemRowRules {

  private static final Pattern ITEM_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

  private final Function<String, Optional<Office>> offices;
  private final Function<String, Optional<ServiceItem>> items;
  private final Map<String, Optional<Office>> known = new HashMap<>();
  private final Set<String> codes = new HashSet<>();

  /// @param offices finds an office by its code
  /// @param items finds an item by its code
  public ItemRowRules(
      Function<String, Optional<Office>> offices, Function<String, Optional<ServiceItem>> items) {
    this.offices = offices;
    this.items = items;
  }

  /// Whether a code has the form of an item's.
  public static boolean isCode(String code) {
    return ITEM_CODE.matcher(code).matches();
  }

  /// Everything that is wrong with the next item, in the order of its fields.
  public List<FieldRefusal> broken(ItemRow row) {
    var broken = new ArrayList<>(occasion(row.centre(), row.reason(), ""));
    broken.addAll(item(row, "", broken.isEmpty()));
    return broken;
  }

  /// What is wrong with where and why something is published.
  ///
  /// @param at where this lies in what was sent
  List<FieldRefusal> occasion(String centre, String reason, String at) {
    List<FieldRefusal> broken = new ArrayList<>();
    if (!isOurs(centre, OfficeKind.CENTRE, centre)) {
      broken.add(FieldRefusal.of(at + "/centre", "item-centre-unknown", centre));
    }
    if (Coded.of(ChangeReason.class, reason)
        .filter(known -> known != ChangeReason.CANCELLED)
        .isEmpty()) {
      broken.add(FieldRefusal.of(at + "/reason", "item-code-unknown", reason));
    }
    return broken;
  }

  /// What is wrong with the item itself.
  ///
  /// @param at where it lies in what was sent
  /// @param asksDepartment whether its department is to be looked for in its centre
  List<FieldRefusal> item(ItemRow row, String at, boolean asksDepartment) {
    List<FieldRefusal> broken = new ArrayList<>();
    var code = row.itemCode();
    if (!codes.add(code)) {
      broken.add(FieldRefusal.of(at + "/itemCode", "item-twice", code));
    }
    if (!isCode(code)) {
      broken.add(FieldRefusal.of(at + "/itemCode", "item-code-malformed", code));
    } else {
      items.apply(code).ifPresent(item -> broken.addAll(existing(item, row, at)));
    }
    var department = row.content().department();
    if (asksDepartment && !isOurs(department, OfficeKind.DEPARTMENT, row.centre())) {
      broken.add(
          FieldRefusal.of(at + "/content/department", "item-department-unknown", department));
    }
    broken.addAll(ItemRules.broken(row.content(), at + "/content"));
    return broken;
  }

  /// What was published once may come again; what is new comes after what is there.
  private static List<FieldRefusal> existing(ServiceItem item, ItemRow row, String at) {
    List<FieldRefusal> broken = new ArrayList<>();
    if (!item.centre().equals(row.centre())) {
      broken.add(FieldRefusal.of(at + "/itemCode", "item-of-other-centre", row.itemCode()));
    }
    if (item.hasPublished(ServiceItem.hash(row.content()))) {
      return broken;
    }
    var last = item.versions().getLast().effectiveFrom();
    if (item.retiredFrom() != null) {
      broken.add(
          FieldRefusal.of(
              at + "/itemCode", "item-retired", row.itemCode(), item.retiredFrom().toString()));
    } else if (row.effectiveFrom().isBefore(last)) {
      broken.add(
          FieldRefusal.of(
              at + "/itemCode", "item-effective-too-early", row.itemCode(), last.toString()));
    }
    return broken;
  }

  private boolean isOurs(String office, OfficeKind kind, String centre) {
    return known
        .computeIfAbsent(office, offices)
        .filter(found -> found.kind() == kind && found.centre().equals(centre))
        .isPresent();
  }
}
