package cn.onestop.matters.bundle;

import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.matters.bundle.Bundle.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One material of a bundle 合并材料: what several items ask for under the same name is handed in once
/// (不得要求重复提交材料, 浙江省保障“最多跑一次”改革规定第7条).
///
/// @param name by which the guides call it
/// @param isNeed the strictest of what they say: `1` 必要, `3` 容缺后补, `2` 非必要
/// @param originals how many originals the one who asks for most asks for
/// @param neededBy the matters for which it is handed in
/// @param yieldedTo the matters for which it is not asked: an earlier result takes its place
public record MergedMaterial(
    String name, String isNeed, int originals, List<Need> neededBy, List<String> yieldedTo) {

  public MergedMaterial {
    neededBy = List.copyOf(neededBy);
    yieldedTo = List.copyOf(yieldedTo);
  }

  /// A matter that needs it.
  ///
  /// @param number its case number
  /// @param place of the material in its item's list, from 1
  public record Need(String number, int place) {}

  /// The materials of all of them, in the order in which they are first asked for.
  static List<MergedMaterial> of(List<Part> parts, Function<Part, List<Material>> published) {
    Map<String, MergedMaterial> merged = new LinkedHashMap<>();
    for (Part part : parts) {
      List<Material> materials = published.apply(part);
      for (int place = 1; place <= materials.size(); place++) {
        Material material = materials.get(place - 1);
        merged.merge(
            material.materialName().strip(), of(part, material, place), MergedMaterial::and);
      }
    }
    return List.copyOf(merged.values());
  }

  private static MergedMaterial of(Part part, Material material, int place) {
    boolean yielded = part.yielded(material.materialName());
    return new MergedMaterial(
        material.materialName().strip(),
        material.isNeed(),
        material.originals(),
        yielded ? List.of() : List.of(new Need(part.number(), place)),
        yielded ? List.of(part.number()) : List.of());
  }

  private MergedMaterial and(MergedMaterial other) {
    return new MergedMaterial(
        name,
        need(other),
        Math.max(originals, other.originals),
        joined(neededBy, other.neededBy),
        joined(yieldedTo, other.yieldedTo));
  }

  /// Who is not asked for it has no say.
  private String need(MergedMaterial other) {
    if (neededBy.isEmpty()) {
      return other.isNeed;
    }
    return other.neededBy.isEmpty() ? isNeed : stricter(isNeed, other.isNeed);
  }

  private static String stricter(String one, String other) {
    for (String need : List.of("1", "3")) {
      if (one.equals(need) || other.equals(need)) {
        return need;
      }
    }
    return one;
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
