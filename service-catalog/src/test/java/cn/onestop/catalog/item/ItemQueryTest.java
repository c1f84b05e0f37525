package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemQueryTest {

  private final ListedItem cutting =
      new ListedItem(
          "TX-NY-03",
          "511321900000",
          1,
          LocalDate.parse("2026-03-02"),
          "林木采伐许可证核发（县级权限）",
          "农村居民自留山",
          "林业",
          "511A0148700000",
          "01",
          "2",
          "511321900000-D06",
          "县级林业部门",
          List.of("1"),
          new PlainLimit(7, "WORKING_DAY", null, "ACCEPTED"),
          1,
          true,
          true);

  @Test
  void what_is_typed_is_compared_without_regard_to_width_and_capitals() {
    assertThat(ItemQuery.words("  采伐  ＴＸ－ＮＹ  DiBao ")).containsExactly("采伐", "tx-ny", "dibao");
    assertThat(ItemQuery.words(" ")).isEmpty();
    assertThat(ItemQuery.words(null)).isEmpty();
  }

  @Test
  void what_is_asked_for_must_all_agree() {
    assertThat(query("01", "511321900000-D06", "1", "511321900000").wants(cutting)).isTrue();
    assertThat(query("20", null, null, null).wants(cutting)).isFalse();
    assertThat(query(null, "511321900000-D01", null, null).wants(cutting)).isFalse();
    assertThat(query(null, null, "2", null).wants(cutting)).isFalse();
    assertThat(query(null, null, null, "511321901000").wants(cutting)).isFalse();
    assertThat(query(null, null, null, "").wants(cutting)).isFalse();
  }

  @Test
  void what_happened_in_somebodys_life_leads_to_what_belongs_to_it() {
    var land = new LifeEvent("land", "种地用林", "Land and forest", List.of("土地", "林木"));
    assertThat(of(land).wants(cutting)).isTrue();
    assertThat(of(new LifeEvent("own", "自留山", "Own", List.of("自留山"))).wants(cutting))
        .as("by its variant")
        .isTrue();
    assertThat(of(LifeEvent.unknown("wedding")).wants(cutting)).isFalse();
  }

  private static ItemQuery of(LifeEvent event) {
    return new ItemQuery(List.of(), null, null, null, null, null, event);
  }

  private static ItemQuery query(
      @Nullable String type,
      @Nullable String department,
      @Nullable String audience,
      @Nullable String villageOfCentre) {
    return new ItemQuery(List.of(), null, type, department, audience, villageOfCentre, null);
  }
}
