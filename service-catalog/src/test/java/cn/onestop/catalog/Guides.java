package cn.onestop.catalog;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ItemContent.Material;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Guides for tests: one that breaks no rule, and changes of it.
public final class Guides {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Guides() {}

  /// A guide that may be published as it is.
  public static ItemContent sound() {
    return new ItemContent(
        "临时救助",
        null,
        "社会救助",
        "512B0003600031",
        "20",
        "行政给付",
        "5",
        List.of("1"),
        "乡（镇）人民政府",
        "511321900000-D01",
        "受理并审批小额",
        "2",
        new PlainLimit(20, "WORKING_DAY", "社会救助暂行办法", "ACCEPTED"),
        new PlainLimit(10, "WORKING_DAY", "示例", "ACCEPTED"),
        10,
        3,
        null,
        List.of("公示"),
        0,
        null,
        true,
        true,
        "本乡镇",
        null,
        "办理结果告知",
        false,
        null,
        "综合窗口",
        List.of("申请", "受理", "审批"),
        List.of(new LegalBasis("社会救助暂行办法", "第四十七条")),
        List.of(
            new Material(
                "临时救助申请表", "1", "2", "3", 1, 0, "申请人自备", null, "第四十八条", false, false, null, null,
                null, null, null, null, null, null, null),
            new Material(
                "居民户口簿", "3", "1", "3", 1, 0, "政府部门核发", null, "第四条", true, true, null, null, null,
                null, null, null, null, null, null)),
        new ItemContent.Provenance("PARTLY_CHECKED", true, false, false, "示例"),
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

  /// A guide with every field, as in the sample of the event.
  public static ItemContent complete() {
    try (var sample =
        Guides.class.getResourceAsStream(
            "/samples/cn.onestop.catalog.item-version-published.v1.json")) {
      return JSON.treeToValue(JSON.readTree(sample).get("content"), ItemContent.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same with another name.
  public static ItemContent named(String name) {
    return sound(guide -> guide.put("itemName", name));
  }

  /// The same with whatever `change` makes of its JSON.
  public static ItemContent sound(Consumer<ObjectNode> change) {
    return changed(sound(), change);
  }

  /// [#complete()] with whatever `change` makes of its JSON.
  public static ItemContent complete(Consumer<ObjectNode> change) {
    return changed(complete(), change);
  }

  private static ItemContent changed(ItemContent before, Consumer<ObjectNode> change) {
    var guide = (ObjectNode) JSON.valueToTree(before);
    change.accept(guide);
    return JSON.treeToValue(guide, ItemContent.class);
  }
}
