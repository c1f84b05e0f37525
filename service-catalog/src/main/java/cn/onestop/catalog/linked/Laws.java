package cn.onestop.catalog.linked;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import java.util.List;
import java.util.stream.IntStream;

/// What an item rests on 设定依据, and the procedure that it follows 办理流程.
record Laws(Address address, ItemContent guide) {

  List<LinkedNode> resources() {
    var laws = guide.byLaw();
    return numbers()
        .mapToObj(number ->
            LinkedNode.of("LegalResource")
                .at(address.of("law-" + number))
                .value("identifier", address.identifier("law-" + number))
                .text("title", title(laws.get(number - 1))))
        .toList();
  }

  LinkedNode procedure() {
    return LinkedNode.of("Rule")
        .at(address.of("procedure"))
        .value("Rule.identifier", address.identifier("procedure"))
        .text("Rule.name", guide.itemName() + "办理流程")
        .text("Rule.description", words())
        .nodes("Rule.language", List.of(Languages.chinese()))
        .links(
            "Rule.implements", numbers().mapToObj(number -> address.of("law-" + number)).toList());
  }

  private String words() {
    var steps = String.join("、", guide.handlingSteps());
    var promised = "承诺办结时限：" + LimitWords.chinese(guide.promised());
    var statutory =
        guide.statutory() == null ? "" : "；法定办结时限：" + LimitWords.chinese(guide.statutory());
    return (steps.isEmpty() ? "" : "环节：" + steps + "。") + promised + statutory + "。";
  }

  private IntStream numbers() {
    return IntStream.rangeClosed(1, guide.byLaw().size());
  }

  private static String title(LegalBasis basis) {
    return basis.article() == null ? basis.law() : basis.law() + " " + basis.article();
  }
}
