package cn.onestop.matters.bundle;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which item waits for the result of which: what one yields is not asked for with the next. Items
/// in sequence start when the earlier body reports completion, all others at once
/// (浙江省保障“最多跑一次”改革规定第5条).
public final class ResultOrder {

  /// 非必要: nobody waits for what need not be there.
  private static final String NOT_NEEDED = "2";

  private final Map<String, List<Wait>> waits;

  private ResultOrder(Map<String, List<Wait>> waits) {
    this.waits = waits;
  }

  /// One item after another, as it is said with the filing.
  ///
  /// @param first the item whose result is needed
  /// @param then the item that needs it
  /// @param material which material of `then` it takes the place of; absent, none
  public record Sequence(String first, String then, @Nullable String material) {}

  /// What an item waits for.
  record Wait(String first, @Nullable String material) {}

  /// As `said`; where nothing is said, by names: a result that is called like a material is that
  /// material.
  static ResultOrder of(List<ServiceItem> items, @Nullable List<Sequence> said) {
    Map<String, List<Wait>> waits = new LinkedHashMap<>();
    items.forEach(item -> waits.put(item.code(), new ArrayList<>()));
    for (Sequence each : said == null ? byNames(items) : said) {
      List<Wait> of = waits.get(each.then());
      if (of != null) {
        of.add(new Wait(each.first(), each.material()));
      }
    }
    return new ResultOrder(waits);
  }

  /// What is wrong with what was said.
  ///
  /// @param codes of the items that are wanted, in force or not
  static List<FieldRefusal> faults(
      List<String> codes, List<ServiceItem> items, @Nullable List<Sequence> said) {
    List<FieldRefusal> faults = new ArrayList<>();
    if (said == null) {
      return faults;
    }
    for (int place = 0; place < said.size(); place++) {
      Sequence each = said.get(place);
      String pointer = "/order/" + place;
      Optional<ServiceItem> then = item(items, each.then());
      String material = each.material();
      if (!codes.contains(each.first()) || !codes.contains(each.then())) {
        faults.add(FieldRefusal.of(pointer, "bundle-order-outside"));
      } else if (material != null && then.isPresent() && !asksFor(then.get(), material)) {
        faults.add(FieldRefusal.of(pointer + "/material", "bundle-order-material", each.then()));
      }
    }
    return faults;
  }

  List<Wait> waits(String item) {
    return waits.getOrDefault(item, List.of());
  }

  /// The items, each after those it waits for; empty if they wait for each other in a circle.
  Optional<List<ServiceItem>> sorted(List<ServiceItem> items) {
    List<ServiceItem> sorted = new ArrayList<>();
    List<ServiceItem> left = new ArrayList<>(items);
    while (!left.isEmpty()) {
      Optional<ServiceItem> next =
          left.stream()
              .filter(item ->
                  waits(item.code()).stream()
                      .allMatch(wait -> item(sorted, wait.first()).isPresent()))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      sorted.add(next.get());
      left.remove(next.get());
    }
    return Optional.of(sorted);
  }

  private static List<Sequence> byNames(List<ServiceItem> items) {
    List<Sequence> found = new ArrayList<>();
    for (ServiceItem first : items) {
      String result = first.content().resultName();
      for (ServiceItem then : items) {
        if (result != null && !first.code().equals(then.code()) && needs(then, result)) {
          found.add(new Sequence(first.code(), then.code(), result));
        }
      }
    }
    return found;
  }

  private static boolean needs(ServiceItem item, String material) {
    return item.content().materials().stream()
        .anyMatch(
            each -> each.materialName().equals(material) && !each.isNeed().equals(NOT_NEEDED));
  }

  private static boolean asksFor(ServiceItem item, String material) {
    return item.content().materials().stream()
        .anyMatch(each -> each.materialName().equals(material));
  }

  private static Optional<ServiceItem> item(List<ServiceItem> items, String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }
}
