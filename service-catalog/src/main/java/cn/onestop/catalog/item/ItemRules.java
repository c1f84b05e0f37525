package cn.onestop.catalog.item;

import cn.onestop.catalog.codes.CheckLevel;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.MaterialFormat;
import cn.onestop.catalog.codes.MaterialType;
import cn.onestop.catalog.codes.Need;
import cn.onestop.catalog.codes.ProjectType;
import cn.onestop.catalog.codes.ServiceObject;
import cn.onestop.catalog.codes.Start;
import cn.onestop.catalog.codes.Unit;
import cn.onestop.catalog.codes.UseLevel;
import cn.onestop.catalog.imports.TextBounds;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a guide must satisfy before it is published. All broken rules are named at once.
public final class ItemRules {

  private static final int LONGEST_NAME = 200;

  /// Two digits, since the places may extend A.1.
  private static final Pattern TASK_TYPE = Pattern.compile("\\d{2}");

  /// A window may ask for what the list names and for nothing else, so no material is a catch-all
  /// (安阳市政务服务条例 13).
  private static final Set<String> CATCH_ALLS = Set.of("其他材料", "其它材料", "有关材料", "相关材料", "其他相关材料");

  private final String pointer;
  private final List<FieldRefusal> broken = new ArrayList<>();

  private ItemRules(String pointer) {
    this.pointer = pointer;
  }

  /// The rules that `content` breaks, in the order of its fields.
  ///
  /// @param pointer where `content` lies in what was sent
  public static List<FieldRefusal> broken(ItemContent content, String pointer) {
    var rules = new ItemRules(pointer);
    rules.identity(content);
    rules.limits(content);
    rules.handling(content);
    rules.materials(content.materials());
    rules.provenance(content.provenance());
    rules.broken.addAll(FurtherFieldRules.broken(content, pointer));
    rules.broken.addAll(TextBounds.broken(content, pointer));
    return rules.broken;
  }

  private void identity(ItemContent content) {
    check(!content.itemName().isBlank(), "/itemName", "item-name-blank");
    check(content.itemName().length() <= LONGEST_NAME, "/itemName", "item-too-long", LONGEST_NAME);
    check(
        TASK_TYPE.matcher(content.taskType()).matches(),
        "/taskType",
        "item-code-unknown",
        content.taskType());
    code(UseLevel.class, content.useLevel(), "/useLevel");
    code(ProjectType.class, content.projectType(), "/projectType");
    check(!content.serviceObjects().isEmpty(), "/serviceObjects", "item-list-empty");
    for (int place = 0; place < content.serviceObjects().size(); place++) {
      code(ServiceObject.class, content.serviceObjects().get(place), "/serviceObjects/" + place);
    }
    check(!content.byLaw().isEmpty(), "/byLaw", "item-without-basis");
  }

  /// 承诺时限 is never longer than 法定时限 (优化营商环境条例 36); 即办件 is what is promised on the spot, and nothing
  /// else.
  private void limits(ItemContent content) {
    var statutory = content.statutory();
    var promised = content.promised();
    limit(promised, "/promised");
    if (statutory != null) {
      limit(statutory, "/statutory");
      check(
          !promised.unit().equals(statutory.unit()) || promised.amount() <= statutory.amount(),
          "/promised/amount",
          "item-promise-too-long",
          promised.amount(),
          statutory.amount());
    }
    check(
        content.projectType().equals(ProjectType.ON_THE_SPOT.code())
            == promised.unit().equals(Unit.ON_THE_SPOT.code()),
        "/projectType",
        "item-on-the-spot-mismatch");
    var extension = content.extensionDays();
    if (extension != null) {
      check(statutory != null, "/extensionDays", "item-extension-without-limit");
      check(extension > 0, "/extensionDays", "item-not-positive");
    }
    check(content.publicNoticeDays() >= 0, "/publicNoticeDays", "item-negative");
  }

  private void limit(PlainLimit limit, String place) {
    code(Unit.class, limit.unit(), place + "/unit");
    code(Start.class, limit.start(), place + "/start");
    var onTheSpot = limit.unit().equals(Unit.ON_THE_SPOT.code());
    check(
        onTheSpot ? limit.amount() == 0 : limit.amount() > 0,
        place + "/amount",
        onTheSpot ? "item-on-the-spot-amount" : "item-not-positive");
  }

  private void handling(ItemContent content) {
    check(content.onSiteTimes() >= 0, "/onSiteTimes", "item-negative");
    check(
        content.onSiteTimes() == 0 || present(content.onSiteReason()),
        "/onSiteReason",
        "item-on-site-reason");
    check(
        content.onSiteTimes() != 0 || content.onlineSupported(),
        "/onlineSupported",
        "item-no-visit-no-way");
    check(
        !content.feeCharged() || present(content.feeBasis()),
        "/feeBasis",
        "item-fee-without-basis");
    check(!content.handlingSteps().isEmpty(), "/handlingSteps", "item-list-empty");
    distinct(content.handlingSteps(), "/handlingSteps");
  }

  /// Every material has a basis (优化营商环境条例 44).
  private void materials(List<Material> materials) {
    for (int place = 0; place < materials.size(); place++) {
      var material = materials.get(place);
      var at = "/materials/" + place;
      check(!material.materialName().isBlank(), at + "/materialName", "item-name-blank");
      check(
          !CATCH_ALLS.contains(material.materialName().strip()),
          at + "/materialName",
          "item-material-catch-all");
      check(present(material.byLaw()), at + "/byLaw", "item-material-without-basis");
      code(Need.class, material.isNeed(), at + "/isNeed");
      code(MaterialType.class, material.materialType(), at + "/materialType");
      code(MaterialFormat.class, material.materialFormat(), at + "/materialFormat");
      check(
          material.tolerable() == material.isNeed().equals(Need.LATER.code()),
          at + "/tolerable",
          "item-tolerable-mismatch");
      check(
          material.originals() >= 0 && material.copies() >= 0, at + "/originals", "item-negative");
    }
    distinct(materials.stream().map(Material::materialName).toList(), "/materials");
  }

  private void provenance(ItemContent.@Nullable Provenance provenance) {
    if (provenance != null) {
      code(CheckLevel.class, provenance.level(), "/provenance/level");
    }
  }

  private <C extends Enum<C> & Coded> void code(Class<C> set, @Nullable String code, String place) {
    if (code != null) {
      check(Coded.knows(set, code), place, "item-code-unknown", code);
    }
  }

  private void distinct(List<String> names, String place) {
    var seen = new HashSet<String>();
    for (int i = 0; i < names.size(); i++) {
      check(seen.add(names.get(i)), place + "/" + i, "item-twice", names.get(i));
    }
  }

  private void check(boolean holds, String place, String code, Object... arguments) {
    if (!holds) {
      broken.add(FieldRefusal.of(pointer + place, code, arguments));
    }
  }

  private static boolean present(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
