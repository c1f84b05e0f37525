package cn.onestop.catalog.health;

import cn.onestop.catalog.basis.Bases;
import cn.onestop.catalog.basis.Basis;
import cn.onestop.catalog.basis.LegalRegister;
import cn.onestop.catalog.codes.Unit;
import cn.onestop.catalog.gate.Around;
import cn.onestop.catalog.gate.Finding;
import cn.onestop.catalog.gate.Gate;
import cn.onestop.catalog.gate.PublishRules;
import cn.onestop.catalog.item.KnownItem;
import cn.onestop.catalog.power.KnownPower;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Looks at everything that is in force at a centre: rules broken, bases not in force, materials
/// without a basis, materials that another item here yields, items without a window, and how far
/// promises go below the statutory limits.
///
/// How long handling really takes is not known to the catalogue; the finding of a promise against
/// it has its place beside [Promise#speedUp()] once it comes by events.
public final class HealthCheck {

  private final String centre;
  private final Map<String, ItemContent> items;
  private final Map<String, PowerContent> powers;
  private final boolean hasWindow;

  /// @param items the guides in force, by code
  /// @param powers the entries in force, by code
  /// @param hasWindow whether the centre has a window at all
  public HealthCheck(
      String centre,
      Map<String, ItemContent> items,
      Map<String, PowerContent> powers,
      boolean hasWindow) {
    this.centre = centre;
    this.items = new TreeMap<>(items);
    this.powers = new TreeMap<>(powers);
    this.hasWindow = hasWindow;
  }

  /// A rule broken by an item or a power.
  public record Broken(String kind, String code, Finding finding) {}

  /// A basis that is not in force.
  ///
  /// @param use what it carries: `ITEM`, `POWER`, `MATERIAL`, `LIMIT`, `FEE`, `CONDITION`, `STEP`,
  ///   `DUTY`, `ACCOUNTABILITY`
  /// @param status `REPEALED` 已废止, `EXPIRED` 有效期已满, `NOT_YET_IN_FORCE` 尚未施行
  public record LostBasis(
      String kind, String code, String use, String pointer, String cited, String status) {}

  /// A material somebody has to bring for an item.
  public record Brought(String itemCode, String materialName) {}

  /// A material that an item here yields 本中心其他事项的结果.
  public record YieldedHere(String itemCode, String materialName, Set<String> yieldedBy) {}

  /// A promise against the statutory limit.
  ///
  /// @param speedUp 承诺提速率: which part of the statutory limit the promise saves, 0 to 1
  public record Promise(
      String itemCode, int statutory, int promised, String unit, double speedUp) {}

  /// Every broken rule of the gate.
  public List<Broken> broken(
      PublishRules rules,
      List<KnownItem> known,
      List<KnownPower> knownPowers,
      LegalRegister register,
      LocalDate day) {
    List<Broken> broken = new ArrayList<>();
    items.forEach((code, guide) ->
        Gate.findings(guide, new Around(code, centre, rules, known, knownPowers, register, day))
            .forEach(finding -> broken.add(new Broken("ITEM", code, finding))));
    powers.forEach((code, entry) ->
        Gate.findings(entry, new Around(code, centre, rules, known, knownPowers, register, day))
            .forEach(finding -> broken.add(new Broken("POWER", code, finding))));
    return broken;
  }

  /// What rests on a text or an article that is repealed, has expired, or is not in force yet.
  public List<LostBasis> basesNotInForce(LegalRegister register, LocalDate day) {
    List<LostBasis> lost = new ArrayList<>();
    items.forEach((code, guide) -> lost.addAll(lost("ITEM", code, Bases.of(guide), register, day)));
    powers.forEach(
        (code, entry) -> lost.addAll(lost("POWER", code, Bases.of(entry), register, day)));
    return lost;
  }

  private static List<LostBasis> lost(
      String kind, String code, List<Basis> bases, LegalRegister register, LocalDate day) {
    List<LostBasis> lost = new ArrayList<>();
    for (var basis : bases) {
      register.pointed(basis, day).stream()
          .filter(it -> it.isRegistered() && !it.isInForce())
          .map(it ->
              new LostBasis(
                  kind,
                  code,
                  basis.use().name(),
                  basis.pointer(),
                  it.cited(),
                  String.valueOf(it.status())))
          .forEach(lost::add);
    }
    return lost;
  }

  /// Materials asked for without a basis.
  public List<Brought> withoutBasis() {
    List<Brought> found = new ArrayList<>();
    items.forEach((code, guide) ->
        guide.materials().stream()
            .filter(material -> material.byLaw() == null || material.byLaw().isBlank())
            .forEach(material -> found.add(new Brought(code, material.materialName()))));
    return found;
  }

  /// Materials that the centre could fetch from itself.
  public List<YieldedHere> yieldedHere() {
    Map<String, Set<String>> yielding = new TreeMap<>();
    items.forEach((code, guide) -> {
      var result = guide.resultName();
      if (result != null && !result.isBlank()) {
        yielding.computeIfAbsent(result.strip(), _ -> new java.util.TreeSet<>()).add(code);
      }
    });
    List<YieldedHere> found = new ArrayList<>();
    items.forEach((code, guide) ->
        guide
            .materials()
            .forEach(material ->
                yielding.forEach((result, by) -> {
                  if (material.materialName().startsWith(result) && !by.equals(Set.of(code))) {
                    found.add(new YieldedHere(code, material.materialName(), by));
                  }
                })));
    return found;
  }

  /// Items that nobody can come for.
  public List<String> withoutWindow() {
    return items.entrySet().stream()
        .filter(item -> {
          var window = item.getValue().windowType();
          return !hasWindow || window == null || window.isBlank();
        })
        .map(Map.Entry::getKey)
        .toList();
  }

  /// The promises that can be compared with their statutory limit: both in the same unit, or done
  /// on the spot.
  public List<Promise> promises() {
    List<Promise> promises = new ArrayList<>();
    items.forEach((code, guide) -> {
      var statutory = guide.statutory();
      if (statutory != null && comparable(guide.promised(), statutory)) {
        var promised = guide.promised().amount();
        promises.add(
            new Promise(
                code,
                statutory.amount(),
                promised,
                statutory.unit(),
                1 - (double) promised / statutory.amount()));
      }
    });
    return promises;
  }

  private static boolean comparable(PlainLimit promised, PlainLimit statutory) {
    return statutory.amount() > 0
        && (promised.unit().equals(statutory.unit())
            || promised.unit().equals(Unit.ON_THE_SPOT.code()));
  }
}
