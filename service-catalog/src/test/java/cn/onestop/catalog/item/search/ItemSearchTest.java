package cn.onestop.catalog.item.search;

import static cn.onestop.catalog.item.search.Offers.DAY;
import static cn.onestop.catalog.item.search.Offers.found;
import static cn.onestop.catalog.item.search.Offers.named;
import static cn.onestop.catalog.item.search.Offers.query;
import static cn.onestop.catalog.item.search.Offers.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.catalog.item.search.Offers.Offer;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.request.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSearchTest {

  private final ItemSearch sample = search(Offers.sample());

  @ParameterizedTest
  @CsvSource({
    "最低生活保障, TX-MZ-01, the name",
    "最低生活, TX-MZ-01, how the name begins",
    "低保, TX-MZ-01, what people call it",
    "低保金, TX-MZ-01, what people call it",
    "dibao, TX-MZ-01, its pinyin",
    "diba, TX-MZ-01, pinyin that is not finished",
    "DIBAO, TX-MZ-01, capitals",
    "dbj, TX-MZ-01, initials of what people call it",
    "zdshbz, TX-MZ-01, initials of the name",
    "zdishbz, TX-MZ-01, pinyin and initials mixed",
    "tx-mz-01, TX-MZ-01, the code",
    "ＴＸ－ＭＺ－０１, TX-MZ-01, full-width forms",
    "512B0003600029, TX-MZ-01, 基本编码",
    "低保 金, TX-MZ-01, words apart",
    "第保, TX-MZ-01, another character of the same sound",
    "最抵生活保障, TX-MZ-01, one wrong character",
    "最低活保障, TX-MZ-01, one character left out",
    "低障, TX-MZ-01, an abbreviation of its own",
    "dibapo, TX-MZ-01, a slip of the keys",
    "砍树, TX-NY-03, what people call it",
    "linmucaifa, TX-NY-03, pinyin",
    "宅基地, TX-NY-01, a word inside the name",
    "jianfang, TX-NY-01, pinyin of what people call it",
    "社保卡挂失, TX-RS-10, an abbreviation and a word",
    "身份证, TX-GA-04, a word inside the name",
    "xxgk, TX-ZH-01, initials inside the name"
  })
  void what_a_clerk_types_finds_the_item(String typed, String code, String why) {
    assertThat(found(sample, typed, ListedItem::itemCode)).as(why).contains(code);
  }

  @ParameterizedTest
  @CsvSource({
    "低保, TX-MZ-01",
    "dibao, TX-MZ-01",
    "dbj, TX-MZ-01",
    "tx-mz-02, TX-MZ-02",
    "linshijiuzhu, TX-MZ-03",
    "临时救助, TX-MZ-03",
    "失业登记, TX-JY-01",
    "就业登记, TX-JY-02",
    "shiyedengji, TX-JY-01",
    "第保, TX-MZ-01"
  })
  void the_best_comes_first(String typed, String code) {
    assertThat(found(sample, typed, ListedItem::itemCode)).first().isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"没有这样的事项", "NY-03", "采伐 宅基地", "qqqq", "林业部门", "!", "^"})
  void what_fits_nothing_finds_nothing(String typed) {
    assertThat(found(sample, typed, ListedItem::itemCode)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "重病医疗, zhongbingyiliao",
    "重病医疗, chongbing",
    "银行卡, yinhangka",
    "银行卡, yinxing",
    "音乐会, yinyuehui",
    "音乐会, ylh",
    "单姓登记, shanxing",
    "单姓登记, danxing",
    "女儿户, nverhu"
  })
  void a_character_is_found_by_each_of_its_readings(String name, String typed) {
    assertThat(found(search(List.of(named("A", name))), typed, ListedItem::itemName))
        .containsExactly(name);
  }

  @Test
  void what_fits_better_stands_before_what_fits_worse() {
    var search =
        search(
            List.of(
                named("a1", "残疾证办理"),
                named("a2", "补办残疾证"),
                named("a3", "藏剂政"),
                named("cjz", "别的"),
                named("a4", "证件残疾")));

    assertThat(found(search, "残疾证", ListedItem::itemCode)).containsExactly("a1", "a2");
    assertThat(found(search, "残疾 证", ListedItem::itemCode)).containsExactly("a1", "a2", "a4");
    assertThat(found(search, "cjz", ListedItem::itemCode)).containsExactly("cjz", "a1", "a3", "a2");
  }

  @Test
  void pages_of_what_was_found_follow_each_other_to_the_end_even_if_items_come_in_between() {
    var items = new ArrayList<>(Offers.many(300));
    var search = search(items);
    var all = found(search, "登记", ListedItem::itemCode);
    List<String> paged = new ArrayList<>();
    String after = null;
    do {
      var page = search.find(query("登记"), DAY, new PageRequest(after, 7));
      page.items().forEach(item -> paged.add(item.itemCode()));
      after = page.next();
      search.learn(Map.of()); // A rebuilt index must not move anything.
      search.learn(offers(items));
    } while (after != null);

    assertThat(paged).hasSizeGreaterThan(30).doesNotHaveDuplicates().isEqualTo(all);
  }

  @Test
  void a_place_that_was_never_given_out_is_refused() {
    assertThatThrownBy(() -> sample.find(query("低保"), DAY, new PageRequest("TX-MZ-01", 5)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void only_the_version_in_force_is_found_by_its_name() {
    var search =
        search(
            List.of(
                named("a", "山路养护", 1, DAY.minusDays(10)), named("a", "河道清淤", 2, DAY.plusDays(1))));

    assertThat(found(search, "山路", ListedItem::version)).containsExactly(1);
    assertThat(found(search, "河道", ListedItem::version)).isEmpty();
    assertThat(search.find(query("河道"), DAY.plusDays(1), new PageRequest(null, 5)).items())
        .extracting(ListedItem::version)
        .containsExactly(2);
  }

  @Test
  void what_is_no_longer_offered_is_no_longer_found() {
    var search = search(List.of(named("a", "甲事项"), named("b", "乙事项")));

    search.learn(Map.of("b", new Offer(List.of(named("b", "丙事项")))));

    assertThat(found(search, "事项", ListedItem::itemName)).containsExactly("丙事项");
    assertThat(found(search, "乙事", ListedItem::itemName)).isEmpty();
  }

  @Test
  void whatever_else_is_asked_for_must_agree_too() {
    var query = new ItemQuery(ItemQuery.words("残疾"), null, "01", null, null, null, null);

    assertThat(sample.find(query, DAY, new PageRequest(null, 5)).items()).isEmpty();
    assertThat(found(sample, "残疾", ListedItem::itemCode)).hasSize(8);
  }

  private static Map<String, Offer> offers(List<ListedItem> items) {
    return items.stream()
        .collect(
            java.util.stream.Collectors.toMap(
                ListedItem::itemCode, item -> new Offer(List.of(item))));
  }
}
