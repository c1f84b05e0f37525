package cn.onestop.catalog.gate;

import static cn.onestop.catalog.gate.Findings.present;

import cn.onestop.catalog.codes.MaterialType;
import cn.onestop.catalog.codes.Need;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import java.util.List;
import java.util.function.BiConsumer;

/// What applicants may be asked to bring.
final class MaterialRules {

  static final List<ItemRule> ALL =
      List.of(
          new ItemRule("material-has-basis", MaterialRules::materialHasBasis),
          new ItemRule("no-catch-all-material", MaterialRules::noCatchAllMaterial),
          new ItemRule("shared-data-is-not-demanded", MaterialRules::sharedDataIsNotDemanded));

  private MaterialRules() {}

  /// 优化营商环境条例 44: a proof rests on a law, a regulation or a decision of the State Council.
  private static void materialHasBasis(ItemContent guide, Around around, Findings findings) {
    each(
        guide,
        (material, at) -> {
          var basis = material.byLaw();
          boolean proof =
              material.materialType().equals(MaterialType.CERTIFICATE.code())
                  && around.rules().isProof(material.materialName());
          findings.unless(
              present(basis) && basis != null && (!proof || around.rules().isStrongBasis(basis)),
              at + "/byLaw",
              basis == null ? material.materialName() : basis);
        });
  }

  /// A window may ask for what the list names and for nothing else (安阳市政务服务条例 13).
  private static void noCatchAllMaterial(ItemContent guide, Around around, Findings findings) {
    each(
        guide,
        (material, at) ->
            findings.unless(
                !around.rules().isCatchAll(material.materialName()),
                at + "/materialName",
                material.materialName()));
  }

  /// 国务院关于在线政务服务的若干规定 7: what can be fetched may be looked at, and is not demanded.
  private static void sharedDataIsNotDemanded(ItemContent guide, Around around, Findings findings) {
    each(
        guide,
        (material, at) ->
            findings.unless(
                !material.sharedDataFetchable()
                    || !material.isNeed().equals(Need.NEEDED.code())
                    || Boolean.TRUE.equals(material.verifiedOnSight()),
                at + "/isNeed",
                material.materialName()));
  }

  private static void each(ItemContent guide, BiConsumer<Material, String> look) {
    for (int place = 0; place < guide.materials().size(); place++) {
      look.accept(guide.materials().get(place), "/materials/" + place);
    }
  }
}
