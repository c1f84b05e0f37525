package cn.onestop.catalog.linked;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Condition;
import java.util.List;
import java.util.stream.IntStream;

/// What must hold for an application to be accepted 受理条件.
record Conditions(Address address, ItemContent guide) {

  List<LinkedNode> requirements() {
    var conditions = conditions();
    return IntStream.range(0, conditions.size())
        .mapToObj(place -> requirement("condition-" + (place + 1), conditions.get(place)))
        .toList();
  }

  /// Guides from before conditions were listed one by one have them as one text.
  private List<Condition> conditions() {
    if (guide.conditions() != null && !guide.conditions().isEmpty()) {
      return guide.conditions();
    }
    return guide.acceptCondition() == null
        ? List.of()
        : List.of(new Condition(guide.acceptCondition(), null));
  }

  private LinkedNode requirement(String part, Condition condition) {
    var node =
        LinkedNode.of("Requirement")
            .at(address.of(part))
            .value("Requirement.identifier", address.identifier(part))
            .text("Requirement.name", condition.text());
    return condition.byLaw() == null
        ? node
        : node.node("Requirement.fulfils", rule(part + "-rule", condition.byLaw(), condition));
  }

  private LinkedNode rule(String part, String law, Condition condition) {
    return LinkedNode.of("Rule")
        .at(address.of(part))
        .value("Rule.identifier", address.identifier(part))
        .text("Rule.name", law)
        .text("Rule.description", condition.text());
  }
}
