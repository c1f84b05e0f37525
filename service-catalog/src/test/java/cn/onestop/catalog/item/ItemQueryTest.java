package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.events.PlainLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "采伐,true",
    "采伐 自留山,true",
    "'  采伐  ',true",
    "tx-ny,true",
    "ＴＸ－ＮＹ－０３,true",
    "511A01,true",
    "'',true",
    "采伐 宅基地,false",
    "NY-03,false",
    "林业部门,false"
  })
  void words_find_names_and_the_beginnings_of_codes(String typed, boolean found) {
    assertThat(query(typed, null, null, null, null).wants(cutting)).isEqualTo(found);
  }

  @Test
  void what_is_asked_for_must_all_agree() {
    assertThat(query(null, "01", "511321900000-D06", "1", "511321900000").wants(cutting)).isTrue();
    assertThat(query(null, "20", null, null, null).wants(cutting)).isFalse();
    assertThat(query(null, null, "511321900000-D01", null, null).wants(cutting)).isFalse();
    assertThat(query(null, null, null, "2", null).wants(cutting)).isFalse();
    assertThat(query(null, null, null, null, "511321901000").wants(cutting)).isFalse();
    assertThat(query(null, null, null, null, "").wants(cutting)).isFalse();
  }

  private static ItemQuery query(
      @Nullable String typed,
      @Nullable String type,
      @Nullable String department,
      @Nullable String audience,
      @Nullable String villageOfCentre) {
    return new ItemQuery(ItemQuery.words(typed), null, type, department, audience, villageOfCentre);
  }
}
