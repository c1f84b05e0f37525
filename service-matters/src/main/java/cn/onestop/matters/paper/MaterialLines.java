package cn.onestop.matters.paper;

import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.matters.paper.Paper.MaterialLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The published list of materials as papers show it. Nothing beyond that list may be asked for.
final class MaterialLines {

  private MaterialLines() {}

  static List<MaterialLine> all(List<Material> published, Function<Material, String> standing) {
    return some(published, published.stream().map(Material::materialName).toList(), standing);
  }

  /// Those of `names`, in the order of the list.
  static List<MaterialLine> some(
      List<Material> published, List<String> names, Function<Material, String> standing) {
    List<MaterialLine> lines = new ArrayList<>();
    for (Material material : published) {
      if (names.contains(material.materialName())) {
        lines.add(
            new MaterialLine(
                lines.size() + 1,
                material.materialName(),
                form(material),
                copies(material),
                standing.apply(material),
                material.acceptStand()));
      }
    }
    return lines;
  }

  /// What can be said of a material that nothing was found missing of: what is not necessary may
  /// not have come at all, and what the centre can look up itself need not be brought.
  static String inOrder(Material material) {
    if (material.isNeed().equals("2")) {
      return "非必要材料";
    }
    return material.sharedDataFetchable() ? "已收或已核验" : "已收";
  }

  private static String form(Material material) {
    return switch (material.materialFormat()) {
      case "1" -> "纸质";
      case "2" -> "电子";
      default -> "纸质或电子";
    };
  }

  private static String copies(Material material) {
    List<String> parts = new ArrayList<>();
    if (material.originals() > 0) {
      boolean handedBack = Boolean.TRUE.equals(material.verifiedOnSight());
      parts.add("原件" + material.originals() + "份" + (handedBack ? "（核验后退还）" : ""));
    }
    if (material.copies() > 0) {
      parts.add("复印件" + material.copies() + "份");
    }
    return parts.isEmpty() ? "—" : String.join("，", parts);
  }
}
