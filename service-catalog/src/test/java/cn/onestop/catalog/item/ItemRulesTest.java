package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.onestop.catalog.Guides;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.refusal.FieldRefusal;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ItemRulesTest {

  @Test
  void a_sound_guide_breaks_no_rule() {
    assertThat(ItemRules.broken(Guides.sound(), "")).isEmpty();
  }

  @Test
  void a_guide_with_every_field_breaks_no_rule() {
    assertThat(ItemRules.broken(Guides.complete(), "")).isEmpty();
  }

  static Stream<Arguments> brokenFurther() {
    return Stream.of(
        rule(
            "/coding/taskCode",
            "item-code-form",
            guide -> {
              limit(guide, "coding").put("taskCode", "512B0003600029");
              limit(guide, "coding").remove("taskHandleItem");
            }),
        rule(
            "/coding/taskHandleItem",
            "item-handle-code-of-other-task",
            guide -> limit(guide, "coding").remove("taskCode")),
        rule(
            "/authority/deptType",
            "item-code-unknown",
            guide -> limit(guide, "authority").put("deptType", "4")),
        rule(
            "/authority/entrustName",
            "item-entrusting-body-missing",
            guide -> limit(guide, "authority").remove("entrustName")),
        rule(
            "/handling/handleType/2",
            "item-code-unknown",
            guide -> ((ArrayNode) limit(guide, "handling").get("handleType")).add("5")),
        rule(
            "/handling/onlineHandleDepth",
            "item-code-unknown",
            guide -> limit(guide, "handling").put("onlineHandleDepth", "5")),
        rule(
            "/result/resultType",
            "item-code-unknown",
            guide -> limit(guide, "result").put("resultType", "4")),
        rule(
            "/fees/0/descExplain",
            "item-reduction-without-basis",
            guide -> ((ObjectNode) list(guide, "fees").get(0)).remove("descExplain")),
        rule(
            "/handlingSteps",
            "item-steps-differ",
            guide -> list(guide, "handlingSteps").remove(0)));
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("brokenFurther")
  void so_is_each_of_the_further_fields(String pointer, String code, Consumer<ObjectNode> change) {
    assertThat(ItemRules.broken(Guides.complete(change), "/content"))
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/content" + pointer, code));
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        rule("/itemName", "item-name-blank", guide -> guide.put("itemName", " ")),
        rule("/itemName", "item-too-long", guide -> guide.put("itemName", "长".repeat(201))),
        rule("/taskType", "item-code-unknown", guide -> guide.put("taskType", "公共服务")),
        rule("/useLevel", "item-code-unknown", guide -> guide.put("useLevel", "8")),
        rule(
            "/serviceObjects",
            "item-list-empty",
            guide -> list(guide, "serviceObjects").removeAll()),
        rule(
            "/serviceObjects/1",
            "item-code-unknown",
            guide -> list(guide, "serviceObjects").add("7")),
        rule("/byLaw", "item-without-basis", guide -> list(guide, "byLaw").removeAll()),
        rule(
            "/promised/amount",
            "item-promise-too-long",
            guide -> limit(guide, "promised").put("amount", 21)),
        rule(
            "/promised/amount",
            "item-not-positive",
            guide -> limit(guide, "promised").put("amount", 0)),
        rule(
            "/promised/unit",
            "item-code-unknown",
            guide -> limit(guide, "promised").put("unit", "DAY")),
        rule(
            "/statutory/start",
            "item-code-unknown",
            guide -> limit(guide, "statutory").put("start", "受理")),
        rule("/projectType", "item-on-the-spot-mismatch", guide -> guide.put("projectType", "1")),
        rule("/extensionDays", "item-extension-without-limit", guide -> guide.remove("statutory")),
        rule("/extensionDays", "item-not-positive", guide -> guide.put("extensionDays", 0)),
        rule("/publicNoticeDays", "item-negative", guide -> guide.put("publicNoticeDays", -1)),
        rule("/onSiteReason", "item-on-site-reason", guide -> guide.put("onSiteTimes", 1)),
        rule(
            "/onlineSupported",
            "item-no-visit-no-way",
            guide -> guide.put("onlineSupported", false)),
        rule("/feeBasis", "item-fee-without-basis", guide -> guide.put("feeCharged", true)),
        rule(
            "/handlingSteps", "item-list-empty", guide -> list(guide, "handlingSteps").removeAll()),
        rule("/handlingSteps/3", "item-twice", guide -> list(guide, "handlingSteps").add("受理")),
        rule(
            "/materials/0/materialName",
            "item-material-catch-all",
            guide -> material(guide, 0).put("materialName", "其他材料")),
        rule(
            "/materials/0/byLaw",
            "item-material-without-basis",
            guide -> material(guide, 0).remove("byLaw")),
        rule(
            "/materials/0/isNeed",
            "item-code-unknown",
            guide -> material(guide, 0).put("isNeed", "必要")),
        rule(
            "/materials/1/tolerable",
            "item-tolerable-mismatch",
            guide -> material(guide, 1).put("tolerable", false)),
        rule(
            "/materials/1",
            "item-twice",
            guide -> material(guide, 1).put("materialName", "临时救助申请表")),
        rule(
            "/provenance/level",
            "item-code-unknown",
            guide -> limit(guide, "provenance").put("level", "GUESSED")));
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("broken")
  void each_broken_rule_is_named_where_it_is_broken(
      String pointer, String code, Consumer<ObjectNode> change) {
    assertThat(ItemRules.broken(Guides.sound(change), "/content"))
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("/content" + pointer, code));
  }

  @Test
  void all_broken_rules_are_named_at_once() {
    ItemContent guide =
        Guides.sound(it -> {
          it.put("itemName", "");
          limit(it, "promised").put("amount", 30);
          material(it, 1).put("tolerable", false);
        });

    assertThat(ItemRules.broken(guide, ""))
        .extracting(FieldRefusal::code)
        .containsExactly("item-name-blank", "item-promise-too-long", "item-tolerable-mismatch");
  }

  @Test
  void a_promise_in_another_unit_is_not_compared_by_its_number() {
    var guide = Guides.sound(it -> limit(it, "promised").put("unit", "HOUR").put("amount", 48));

    assertThat(ItemRules.broken(guide, "")).isEmpty();
  }

  @Test
  void what_is_done_on_the_spot_promises_so() {
    var guide =
        Guides.sound(it -> {
          it.put("projectType", "1");
          limit(it, "promised").put("unit", "ON_THE_SPOT").put("amount", 0);
        });

    assertThat(ItemRules.broken(guide, "")).isEmpty();
  }

  private static Arguments rule(String pointer, String code, Consumer<ObjectNode> change) {
    return arguments(pointer, code, change);
  }

  private static ArrayNode list(ObjectNode guide, String name) {
    return (ArrayNode) guide.get(name);
  }

  private static ObjectNode limit(ObjectNode guide, String name) {
    return (ObjectNode) guide.get(name);
  }

  private static ObjectNode material(ObjectNode guide, int place) {
    return (ObjectNode) list(guide, "materials").get(place);
  }
}
