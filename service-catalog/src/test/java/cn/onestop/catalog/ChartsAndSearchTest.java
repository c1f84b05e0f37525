package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.item.ImportItems;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.PublishItem;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.item.search.ItemSearch;
import cn.onestop.catalog.office.ReadOffice;
import cn.onestop.events.catalog.ItemEvent;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.request.PageRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;

class ChartsAndSearchTest {

  private static final String ITEM = "/api/v1/catalog/items/TX-MZ-01";
  private static final LocalDate LATER = LocalDate.parse("2027-01-01");

  private final RunningCatalog catalog = RunningCatalog.first();

  @ParameterizedTest
  @ValueSource(strings = {ITEM, "/api/v1/catalog/powers/QL-NY-01"})
  void a_chart_is_a_drawing_in_which_nothing_can_run(String path) {
    var drawing = catalog.get(path + "/flow-chart.svg");

    assertThat(drawing.status()).isEqualTo(200);
    assertThat(drawing.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
    assertThat(drawing.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .endsWith("sandbox");
    assertThat(drawing.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(drawing.response().body()).startsWith("<svg ").contains("办理流程图", "开始", "办结");
  }

  @Test
  void who_has_the_drawing_is_not_sent_it_again() {
    var tag = catalog.get(ITEM + "/flow-chart.svg").header("ETag");

    assertThat(RunningCatalog.second().get(ITEM + "/flow-chart.svg").header("ETag")).isEqualTo(tag);
    assertThat(catalog.get(ITEM + "/flow-chart.svg", "If-None-Match", tag).status()).isEqualTo(304);
    assertThat(catalog.get("/api/v1/catalog/items/TX-MZ-02/flow-chart.svg").header("ETag"))
        .isNotEqualTo(tag);
  }

  @Test
  void a_chart_is_that_of_the_day_asked_for() {
    assertThat(catalog.get(ITEM + "/flow-chart.svg?at=2024-01-01").status()).isEqualTo(200);
    assertThat(catalog.get(ITEM + "/flow-chart.svg?at=2023-12-31").status()).isEqualTo(404);
    assertThat(catalog.get(ITEM + "/flow-chart.json?at=2023-12-31").status()).isEqualTo(404);
  }

  @Test
  void a_chart_is_data_too() {
    var chart = catalog.get(ITEM + "/flow-chart.json").json();

    assertThat(chart.path("version").asInt()).isEqualTo(1);
    assertThat(chart.path("findings")).isEmpty();
    assertThat(chart.path("nodes").get(0).path("kind").asString()).isEqualTo("START");
    assertThat(chart.path("nodes").valueStream().map(node -> node.path("name").asString()))
        .contains("受理（一次性告知）", "补正", "不予受理", "办结");
    assertThat(chart.path("edges").valueStream().map(edge -> edge.path("cause").asString("")))
        .contains("", "SUPPLEMENT", "REFUSAL", "DENIAL");
  }

  @ParameterizedTest
  @CsvSource({
    "低保, the name people use",
    "dibao, pinyin",
    "dbj, initials",
    "第保, a slip in characters",
    "dibapo, a slip of the keys",
    "tx-mz-01, the code",
    "最低生活保障, the name"
  })
  void a_clerk_finds_an_item_on_every_instance(String typed, String why) {
    for (var instance : List.of(catalog, RunningCatalog.second())) {
      assertThat(
              instance
                  .get("/api/v1/catalog/items?q=" + typed)
                  .json()
                  .at("/items/0/itemCode")
                  .asString(""))
          .as(why)
          .isEqualTo("TX-MZ-01");
    }
  }

  @Test
  void what_is_published_is_soon_found_on_every_instance() {
    var guide = Guides.named("彩虹桥维护申请");
    new ImportItems(
            new PublishItem(journals()),
            code -> catalog.context.getBean(ReadOffice.class).find(code))
        .importAll(
            new ItemFile(
                ItemFile.FORMAT,
                null,
                CENTRE,
                LATER,
                "ADDED",
                List.of(new ItemFile.Row("LATER-01", guide))));

    for (var instance : List.of(catalog, RunningCatalog.second())) {
      await("the new item in the search", () -> finds(instance, "chqwh"));
    }
  }

  private static boolean finds(RunningCatalog instance, String typed) {
    var query = new ItemQuery(ItemQuery.words(typed), null, null, null, null, null, null);
    return !instance
        .context
        .getBean(ItemSearch.class)
        .find(query, LATER, new PageRequest(null, 5))
        .items()
        .isEmpty();
  }

  @SuppressWarnings("unchecked") // The bean is asked for by its full type.
  private Journals<ServiceItem, ItemEvent> journals() {
    return (Journals<ServiceItem, ItemEvent>)
        catalog
            .context
            .getBeanProvider(
                ResolvableType.forClassWithGenerics(
                    Journals.class, ServiceItem.class, ItemEvent.class))
            .getObject();
  }
}
