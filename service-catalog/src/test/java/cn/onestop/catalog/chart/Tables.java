package cn.onestop.catalog.chart;

import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.HandlingStep.Branch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Step tables for tests.
public final class Tables {

  private Tables() {}

  /// Everything a table can have: steps of a village, done at the same time, gone back from,
  /// interrupted and ended.
  public static StepTable full() {
    return new StepTable(
        List.of(
            step("file", "户申请", "FILING", null, "discuss"),
            new HandlingStep(
                "discuss",
                "村级讨论与公示",
                "PUBLIC_NOTICE",
                "village-agent",
                "村委会",
                null,
                days(5),
                null,
                "accept",
                "file",
                null,
                "VILLAGE",
                null,
                null),
            step(
                "accept",
                "乡镇受理",
                "ACCEPTANCE",
                days(1),
                "land",
                new Branch("SUPPLEMENT", "mend"),
                new Branch("REFUSAL", "refused")),
            step("land", "自然资源审查规划用地", "REVIEW", days(5), "decide"),
            beside("farm", "农业农村审查资格", days(4), "decide", "land"),
            beside("forest", "涉林涉水审查", days(3), "decide", "land"),
            step(
                "decide",
                "审批与批准书",
                "DECISION",
                days(4),
                "deliver",
                new Branch("SPECIAL_PROCEDURE", "convert"),
                new Branch("RETURN", "accept"),
                new Branch("DENIAL", "denied")),
            step("deliver", "送达", "DELIVERY", null, null),
            step("mend", "补正", "SUPPLEMENT", null, "accept"),
            step("convert", "农用地转用审批", "SPECIAL_PROCEDURE", days(90), "decide"),
            step("refused", "不予受理", "END", null, null),
            step("denied", "不予许可", "END", null, null)));
  }

  public static HandlingStep step(
      String id,
      String name,
      String kind,
      @Nullable PlainLimit limit,
      @Nullable String next,
      Branch... branches) {
    return new HandlingStep(
        id,
        name,
        kind,
        "clerk",
        null,
        null,
        limit,
        null,
        next,
        null,
        List.of(branches),
        null,
        null,
        null);
  }

  public static PlainLimit days(int amount) {
    return new PlainLimit(amount, "WORKING_DAY", null, "ACCEPTED");
  }

  /// The items of the sample.
  public static List<ItemFile.Row> sample() {
    try {
      var bytes = new ClassPathResource("sample/items.json").getContentAsByteArray();
      return DataFile.read(bytes, ItemFile.FORMAT, ItemFile.class).items();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HandlingStep beside(
      String id, String name, PlainLimit limit, String next, String other) {
    return new HandlingStep(
        id,
        name,
        "REVIEW",
        "reviewer",
        null,
        null,
        limit,
        null,
        next,
        null,
        null,
        null,
        other,
        null);
  }
}
