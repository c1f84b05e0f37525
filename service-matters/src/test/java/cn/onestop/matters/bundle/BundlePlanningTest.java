package cn.onestop.matters.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.matters.Items;
import cn.onestop.matters.bundle.Bundle.Awaited;
import cn.onestop.matters.bundle.Bundle.Part;
import cn.onestop.matters.bundle.MergedMaterial.Need;
import cn.onestop.matters.bundle.ResultOrder.Sequence;
import cn.onestop.matters.bundle.ResultOrder.Wait;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlePlanningTest {

  private static final ServiceItem BIRTH = item("GA-01", "居民户口簿", "1:出生医学证明", "1:居民户口簿");
  private static final ServiceItem INSURANCE = item("YB-01", "参保凭证", "3:居民户口簿", "1:登记表");
  private static final ServiceItem REGISTRATION = item("WJ-03", "回执", "1:登记表", "2:参保凭证");

  @Test
  void a_result_that_is_called_like_a_material_is_waited_for() {
    ResultOrder order = ResultOrder.of(List.of(INSURANCE, BIRTH), null);
    assertThat(order.waits("YB-01")).containsExactly(new Wait("GA-01", "居民户口簿"));
    assertThat(order.waits("GA-01")).as("its own result").isEmpty();
    assertThat(order.sorted(List.of(INSURANCE, BIRTH))).contains(List.of(BIRTH, INSURANCE));
  }

  @Test
  void nobody_waits_for_what_need_not_be_there() {
    ResultOrder order = ResultOrder.of(List.of(INSURANCE, REGISTRATION), null);
    assertThat(order.waits("WJ-03")).isEmpty();
  }

  @Test
  void what_is_said_goes_before_what_names_suggest() {
    List<ServiceItem> items = List.of(BIRTH, INSURANCE, REGISTRATION);
    assertThat(ResultOrder.of(items, List.of()).waits("YB-01")).isEmpty();
    ResultOrder order = ResultOrder.of(items, List.of(new Sequence("YB-01", "WJ-03", "参保凭证")));
    assertThat(order.waits("WJ-03")).containsExactly(new Wait("YB-01", "参保凭证"));
  }

  @Test
  void items_in_a_circle_cannot_be_put_in_an_order() {
    List<ServiceItem> items = List.of(BIRTH, INSURANCE);
    List<Sequence> circle =
        List.of(new Sequence("GA-01", "YB-01", null), new Sequence("YB-01", "GA-01", null));
    assertThat(ResultOrder.of(items, circle).sorted(items)).isEmpty();
    List<Sequence> itself = List.of(new Sequence("GA-01", "GA-01", null));
    assertThat(ResultOrder.of(items, itself).sorted(items)).isEmpty();
  }

  @Test
  void everything_that_is_wrong_with_an_order_is_said() {
    List<Sequence> said =
        List.of(
            new Sequence("GA-01", "XX-01", null),
            new Sequence("GA-01", "YB-01", "没有的材料"),
            new Sequence("GA-01", "YB-01", "居民户口簿"));
    assertThat(ResultOrder.faults(List.of("GA-01", "YB-01"), List.of(BIRTH, INSURANCE), said))
        .extracting(FieldRefusal::pointer)
        .containsExactly("/order/0", "/order/1/material");
  }

  @Test
  void what_several_ask_for_is_handed_in_once_and_as_the_strictest_says() {
    List<MergedMaterial> merged =
        MergedMaterial.of(
            List.of(part("GA-01"), part("YB-01"), part("WJ-03")),
            part -> published(part.itemCode()));
    assertThat(merged)
        .extracting(MergedMaterial::name)
        .containsExactly("出生医学证明", "居民户口簿", "登记表", "参保凭证");
    assertThat(merged.get(1).isNeed()).isEqualTo("1");
    assertThat(merged.get(1).neededBy())
        .containsExactly(new Need("GA-01", 2), new Need("YB-01", 1));
    assertThat(merged.get(2).neededBy())
        .containsExactly(new Need("YB-01", 2), new Need("WJ-03", 1));
  }

  @Test
  void what_an_earlier_result_yields_is_not_asked_for() {
    Part waiting = part("YB-01", new Awaited("GA-01", "居民户口簿"));
    List<MergedMaterial> merged =
        MergedMaterial.of(List.of(waiting, part("GA-01")), part -> published(part.itemCode()));
    assertThat(merged.getFirst().name()).isEqualTo("居民户口簿");
    assertThat(merged.getFirst().neededBy()).containsExactly(new Need("GA-01", 2));
    assertThat(merged.getFirst().yieldedTo()).containsExactly("YB-01");
    assertThat(merged.getFirst().isNeed()).as("as those say that ask").isEqualTo("1");
  }

  private static Part part(String code, Awaited... awaits) {
    return new Part("m-" + code, code, code, 1, code, "d", List.of(awaits));
  }

  private static List<cn.onestop.events.catalog.ItemContent.Material> published(String code) {
    return Objects.requireNonNull(
            Map.of("GA-01", BIRTH, "YB-01", INSURANCE, "WJ-03", REGISTRATION).get(code))
        .content()
        .materials();
  }

  /// @param materials each as `isNeed:name`
  private static ServiceItem item(String code, String result, String... materials) {
    return Items.with(
        Items.item(code, 1, "1", Items.limit(0, "ON_THE_SPOT", "ACCEPTED"), null, Items.STEPS),
        content -> {
          content.put("resultName", result);
          var list = content.putArray("materials");
          Stream.of(materials)
              .forEach(each ->
                  list.addObject()
                      .put("materialName", each.substring(2))
                      .put("isNeed", each.substring(0, 1))
                      .put("materialType", "1")
                      .put("materialFormat", "3")
                      .put("originals", 1)
                      .put("copies", 0)
                      .put("sharedDataFetchable", false)
                      .put("tolerable", false));
        });
  }
}
