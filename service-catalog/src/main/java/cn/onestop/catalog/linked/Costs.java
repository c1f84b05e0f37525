package cn.onestop.catalog.linked;

import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Fee;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What it costs 收费. A standard of a fee is a text, often with exceptions, so only what is free has
/// a value.
record Costs(Address address, ItemContent guide) {

  List<LinkedNode> costs() {
    if (!guide.feeCharged()) {
      return List.of(
          cost("cost").value("Cost.hasValue", 0).text("Cost.description", "不收费", "Free of charge"));
    }
    var fees = guide.fees();
    return fees == null || fees.isEmpty()
        ? List.of(cost("cost").text("Cost.description", "收费：" + basis()))
        : IntStream.range(0, fees.size())
            .mapToObj(place ->
                cost("cost-" + (place + 1)).text("Cost.description", words(fees.get(place))))
            .toList();
  }

  private LinkedNode cost(String part) {
    return LinkedNode.of("Cost")
        .at(address.of(part))
        .value("Cost.identifier", address.identifier(part));
  }

  private String basis() {
    return guide.feeBasis() == null ? "标准见收费公示" : guide.feeBasis();
  }

  private static String words(Fee fee) {
    return Stream.of(fee.feeName(), fee.feeStand(), fee.isDesc() ? fee.descExplain() : null)
        .filter(it -> it != null && !it.isBlank())
        .collect(Collectors.joining("；"));
  }
}
