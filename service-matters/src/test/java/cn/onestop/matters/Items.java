package cn.onestop.matters;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.events.catalog.ItemVersionPublished;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Items for tests.
public final class Items {
  public static final String CENTRE = "511321900000";
  public static final String OTHER_CENTRE = "511321990000";
  public static final String DEPARTMENT = CENTRE + "-D01";
  public static final List<String> STEPS = List.of("申请", "受理", "调查", "公示", "决定", "送达");

  /// What the guide of every test item asks for.
  public static final List<Material> MATERIALS =
      List.of(material("申请书", false), material("居民身份证", false), material("居民户口簿", true));

  private Items() {}

  private static Material material(String name, boolean tolerable) {
    return new Material(
        name,
        tolerable ? "3" : "1",
        "1",
        "3",
        1,
        0,
        null,
        null,
        null,
        false,
        tolerable,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  public static ServiceItem item(
      String code,
      int version,
      String caseType,
      PlainLimit promised,
      @Nullable PlainLimit statutory,
      List<String> steps) {
    return new ServiceItem(
        code,
        version,
        CENTRE,
        "a".repeat(64),
        content(caseType, promised, statutory, DEPARTMENT, true, steps));
  }

  public static ItemVersionPublished published(
      String code, int version, String centre, ItemContent content) {
    return new ItemVersionPublished(
        code,
        version,
        centre,
        LocalDate.parse("2026-01-01"),
        "ADDED",
        "a".repeat(64),
        with(content, Items::offerCommitment),
        null);
  }

  public static PlainLimit limit(int amount, String unit, String start) {
    return new PlainLimit(amount, unit, "示例依据", start);
  }

  /// The guide of an item for tests.
  ///
  /// @param everywhere whether it can be filed online and in the village too
  public static ItemContent content(
      String caseType,
      PlainLimit promised,
      @Nullable PlainLimit statutory,
      String department,
      boolean everywhere,
      List<String> steps) {
    return new ItemContent(
        "最低生活保障",
        null,
        "社会救助",
        null,
        "20",
        "行政给付",
        "4",
        List.of("1"),
        "县级民政部门",
        department,
        "受理初审",
        caseType,
        statutory,
        promised,
        15,
        7,
        null,
        List.of("入户调查", "公示"),
        1,
        "需当面核验原件",
        everywhere,
        everywhere,
        "本乡镇",
        null,
        "最低生活保障证",
        false,
        null,
        "综合窗口",
        steps,
        List.of(),
        MATERIALS,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /// The same guide, of a licence.
  public static ServiceItem licence(ServiceItem item) {
    return with(item, content -> content.put("taskType", "01").putNull("extensionDays"));
  }

  /// The same guide, which offers that a commitment takes the place of the examination.
  public static ServiceItem onCommitment(ServiceItem item) {
    return with(item, Items::offerCommitment);
  }

  /// The same guide, asking for a certificate to act of whoever decides.
  public static ServiceItem askingForCertificate(ServiceItem item) {
    return with(item, content -> content.put("decisionNeedsCertificate", "ENFORCEMENT"));
  }

  /// The same guide with something else in it.
  public static ServiceItem with(ServiceItem item, Consumer<ObjectNode> change) {
    return new ServiceItem(
        item.code(), item.version(), item.centre(), item.hash(), with(item.content(), change));
  }

  private static ItemContent with(ItemContent guide, Consumer<ObjectNode> change) {
    var content = (ObjectNode) JsonMapper.shared().valueToTree(guide);
    change.accept(content);
    return JsonMapper.shared().treeToValue(content, ItemContent.class);
  }

  private static void offerCommitment(ObjectNode guide) {
    guide.putObject("handling").put("commitmentSupported", true);
  }
}
