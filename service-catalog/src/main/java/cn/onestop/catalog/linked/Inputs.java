package cn.onestop.catalog.linked;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.Need;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/// What the applicant brings 申请材料. A guide speaks of kinds of papers and of how each is to be
/// handed in, so every material is told as a type of evidence and as the evidence of that type.
record Inputs(Address address, ItemContent guide) {

  List<LinkedNode> types() {
    return each(part ->
        LinkedNode.of("EvidenceType")
            .at(address.of(part.type()))
            .value("EvidenceType.identifier", address.identifier(part.type()))
            .text("label", part.material().materialName())
            .nodes(
                "EvidenceType.evidenceTypeClassification",
                CodeList.MATERIAL_TYPES.nodes(part.material().materialType())));
  }

  List<LinkedNode> evidence() {
    return each(part ->
        LinkedNode.of("Evidence")
            .at(address.of(part.name()))
            .value("Evidence.identifier", address.identifier(part.name()))
            .text("Evidence.name", part.material().materialName())
            .text("Evidence.description", words(part.material()))
            .nodes("Evidence.type", CodeList.MATERIAL_TYPES.nodes(part.material().materialType()))
            .links("Evidence.isConformantTo", List.of(address.of(part.type()))));
  }

  private record Part(int number, Material material) {
    String name() {
      return "material-" + number;
    }

    String type() {
      return name() + "-type";
    }
  }

  private List<LinkedNode> each(Function<Part, LinkedNode> as) {
    return IntStream.range(0, guide.materials().size())
        .mapToObj(place -> as.apply(new Part(place + 1, guide.materials().get(place))))
        .toList();
  }

  private static String words(Material it) {
    List<String> words = new ArrayList<>();
    Coded.of(Need.class, it.isNeed()).map(Need::zh).ifPresent(words::add);
    words.add("原件%d份，复印件%d份".formatted(it.originals(), it.copies()));
    if (Objects.equals(it.verifiedOnSight(), true)) {
      words.add("核验原件，不收取");
    }
    if (it.sharedDataFetchable()) {
      words.add("可通过数据共享获取");
    }
    if (it.issuer() != null) {
      words.add("来源：" + it.issuer());
    }
    if (it.acceptStand() != null) {
      words.add("受理标准：" + it.acceptStand());
    }
    if (it.byLaw() != null) {
      words.add("依据：" + it.byLaw());
    }
    return String.join("；", words) + "。";
  }
}
