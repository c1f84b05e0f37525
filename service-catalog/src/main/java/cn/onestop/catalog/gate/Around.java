package cn.onestop.catalog.gate;

import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.power.KnownPower;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a rule may ask beside the content itself: the rest of the catalogue and the numbers in
/// force.
///
/// @param code of the item or power it is about
/// @param centre whose it is
/// @param register what bases may point to
/// @param day on which it is judged
public record Around(
    String code,
    String centre,
    PublishRules rules,
    List<KnownItem> items,
    List<KnownPower> powers,
    LegalRegister register,
    LocalDate day) {

  public Around {
    items = List.copyOf(items);
    powers = List.copyOf(powers);
  }

  /// Codes of the powers of this centre that are exercised by that item.
  List<String> powersOf(String item) {
    return powers.stream()
        .filter(power -> power.centre().equals(centre) && power.retiredFrom() == null)
        .filter(power -> power.items().contains(item))
        .map(KnownPower::powerCode)
        .toList();
  }

  /// Codes of the other powers of this centre with that name.
  List<String> powersNamed(String name, @Nullable String subItem) {
    return powers.stream()
        .filter(power -> power.centre().equals(centre) && power.retiredFrom() == null)
        .filter(power -> !power.powerCode().equals(code))
        .filter(power -> power.powerName().equals(name) && Objects.equals(power.subItem(), subItem))
        .map(KnownPower::powerCode)
        .toList();
  }

  /// Whether an item of that 基本编码 was cancelled here.
  boolean wasCancelled(String catalogCode) {
    return rules.cancelledCatalogCodes().contains(catalogCode)
        || items.stream()
            .filter(item -> item.centre().equals(centre) && item.retiredFrom() != null)
            .filter(item -> !item.code().equals(code))
            .anyMatch(item -> catalogCode.equals(item.catalogCode()));
  }
}
