package cn.onestop.catalog.gate;

import cn.onestop.catalog.gate.PowerGateRules.PowerRule;
import cn.onestop.catalog.item.ItemRules;
import cn.onestop.catalog.power.PowerRules;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.PowerContent;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that must hold before something is published; all that does not is told at once.
public final class Gate {

  private static final List<ItemRule> ITEM_RULES =
      Stream.of(
              TimeRules.ALL,
              WayRules.ALL,
              ResultAndFeeRules.ALL,
              MaterialRules.ALL,
              LawfulnessRules.ALL,
              BasisRules.OF_ITEMS)
          .flatMap(List::stream)
          .toList();

  private static final List<PowerRule> POWER_RULES =
      Stream.of(PowerGateRules.ALL, BasisRules.OF_POWERS).flatMap(List::stream).toList();

  /// Rules of form that a rule of the gate tells as well; it is told once.
  private static final Set<String> TOLD_BY_THE_GATE =
      Set.of(
          "item-promise-too-long",
          "item-on-the-spot-mismatch",
          "item-on-site-reason",
          "item-no-visit-no-way",
          "item-fee-without-basis",
          "item-material-catch-all",
          "item-material-without-basis");

  private Gate() {}

  /// The ids of all rules.
  public static Set<String> ids() {
    return Stream.concat(
            ITEM_RULES.stream().map(ItemRule::id), POWER_RULES.stream().map(PowerRule::id))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Where a guide breaks the rules in force.
  public static List<Finding> findings(ItemContent guide, Around around) {
    return ITEM_RULES.stream()
        .filter(rule -> around.rules().applies(rule.id()))
        .flatMap(rule -> {
          var findings = new Findings(rule.id());
          rule.check().look(guide, around, findings);
          return findings.all().stream();
        })
        .toList();
  }

  /// Where the entry of a power breaks the rules in force.
  public static List<Finding> findings(PowerContent entry, Around around) {
    return POWER_RULES.stream()
        .filter(rule -> around.rules().applies(rule.id()))
        .flatMap(rule -> {
          var findings = new Findings(rule.id());
          rule.check().look(entry, around, findings);
          return findings.all().stream();
        })
        .toList();
  }

  /// Everything that keeps a guide from being published: rules of form and rules of the gate.
  ///
  /// @param pointer where the guide lies in what is published
  public static List<FieldRefusal> broken(ItemContent guide, Around around, String pointer) {
    return Stream.concat(
            ItemRules.broken(guide, pointer).stream()
                .filter(field -> !TOLD_BY_THE_GATE.contains(field.code())),
            findings(guide, around).stream().map(finding -> finding.at(pointer)))
        .toList();
  }

  /// Everything that keeps the entry of a power from being published.
  ///
  /// @param pointer where the entry lies in what is published
  public static List<FieldRefusal> broken(PowerContent entry, Around around, String pointer) {
    return Stream.concat(
            PowerRules.broken(entry, pointer).stream(),
            findings(entry, around).stream().map(finding -> finding.at(pointer)))
        .toList();
  }
}
