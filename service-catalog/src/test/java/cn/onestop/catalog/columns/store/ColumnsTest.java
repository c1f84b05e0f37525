package cn.onestop.catalog.columns.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onestop.catalog.sheet.Header;
import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.WrongCell;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@NullMarked
class ColumnsTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Columns columns = Columns.of(Thing.class, "content");

  record Thing(String code, LocalDate from, Content content) {}

  record Content(
      String name,
      boolean online,
      @Nullable Limit limit,
      List<String> steps,
      @Nullable List<Paper> papers) {}

  record Limit(@Nullable Integer amount, @Nullable String unit) {}

  record Paper(String title, @Nullable Limit limit, @Nullable List<String> places) {}

  @Test
  void a_field_has_a_column_and_what_is_within_another_has_both_names() {
    assertThat(columns.headers())
        .containsExactly(
            "code",
            "from",
            "name",
            "online",
            "limit.amount",
            "limit.unit",
            "steps",
            "papers.title",
            "papers.limit.amount",
            "papers.limit.unit",
            "papers.places");
  }

  @Test
  void the_elements_of_lists_lie_one_below_the_other() {
    var thing =
        JSON.readTree(
            """
            {"code": "A", "from": "2026-03-02", "content": {"name": "=甲", "online": true,
             "steps": ["一", "二", "三"],
             "papers": [{"title": "证", "places": ["东", "西"]}, {"title": "表", "limit": {"amount": 5}}]}}
            """);

    assertThat(columns.rows(thing))
        .containsExactly(
            row("A,2026-03-02,'=甲,true,,,一,证,,,东"), row("A,,,,,,二,,,,西"), row("A,,,,,,三,表,5,,"));
    assertThat(read(columns.rows(thing)).json()).isEqualTo(thing);
  }

  @Test
  void being_empty_and_being_absent_are_told_apart() {
    var thing =
        JSON.readTree(
            """
            {"code": "A", "from": "2026-03-02", "content": {"name": "", "online": false, "limit": {},
             "steps": [], "papers": [{"title": "{}", "limit": {}, "places": []}]}}
            """);
    var empty =
        JSON.readTree(
            """
            {"code": "A", "from": "2026-03-02", "content": {"name": "[]", "online": false,
             "steps": ["[]"], "papers": []}}
            """);

    assertThat(columns.rows(thing)).containsExactly(row("A,2026-03-02,',false,{},,,'{},{},,[]"));
    assertThat(read(columns.rows(thing)).json()).isEqualTo(thing);
    assertThat(columns.rows(empty)).containsExactly(row("A,2026-03-02,'[],false,,,'[],[],,,"));
    assertThat(read(columns.rows(empty)).json()).isEqualTo(empty);
  }

  @Test
  void a_table_may_be_typed_in_any_order_with_blanks_around_and_words_for_truth() {
    var block =
        read(
            List.of(
                row("steps,CODE,online,from,limit.amount 时限"),
                row("一, A ,是,2026/3/2,5"),
                row("二,,true,2026-03-02,"),
                row("三,A,,,")));

    assertThat(block.wrong()).isEmpty();
    assertThat(block.rows()).isEqualTo(3);
    assertThat(block.json())
        .isEqualTo(
            JSON.readTree(
                """
                {"code": "A", "from": "2026-03-02", "content": {"online": true,
                 "limit": {"amount": 5}, "steps": ["一", "二", "三"]}}
                """));
  }

  @Test
  void what_is_said_again_says_the_same() {
    var block = read(List.of(row("code,online,limit.amount"), row("A,是,5"), row("A,否,x")));

    assertThat(block.wrong())
        .extracting(WrongCell::row, WrongCell::column, WrongCell::value, WrongCell::reason)
        .containsExactly(
            tuple(3, "online", "否", "table-differs"),
            tuple(3, "limit.amount", "x", "table-differs"));
  }

  @Test
  void every_fault_finds_its_cell() {
    var block =
        read(
            List.of(
                row("code,name,papers.title,papers.limit.unit,papers.places,"),
                row("A,=1+1,,,东,"),
                row(",,证,日,,more"),
                row(",,表,,西,")));

    assertThat(block.wrong().stream().map(it -> it.row() + " " + it.column() + " " + it.reason()))
        .containsExactly(
            "2 name table-formula",
            "2 papers.places table-element-not-begun",
            "3  table-cell-without-header");
    assertThat(at(block, "/content/papers/1/title")).isEqualTo("/4/papers.title 表");
    assertThat(at(block, "/content/papers/1/limit/unit")).isEqualTo("/4/papers.limit.unit ");
    assertThat(at(block, "/content/papers/0")).isEqualTo("/3/papers.title 证");
    assertThat(at(block, "/content/papers/1/places/0")).isEqualTo("/4/papers.places 西");
    assertThat(at(block, "/content/papers")).isEqualTo("/2/papers.title ");
    assertThat(at(block, "/content/limit")).isEqualTo("/2/limit.amount ");
    assertThat(at(block, "")).isEqualTo("/2 ");
  }

  private static String at(Block block, String pointer) {
    var cell = block.wrongAt(pointer, "x", List.of());
    return cell.pointer() + " " + cell.value();
  }

  private Block read(List<List<String>> rows) {
    var hasHeader = rows.getFirst().contains("code") || rows.getFirst().contains("CODE");
    var header =
        Header.read(
            sheetRow(1, hasHeader ? rows.getFirst() : columns.headers()), columns.headers());
    var block = columns.block();
    for (int place = hasHeader ? 1 : 0; place < rows.size(); place++) {
      block.take(sheetRow(place + (hasHeader ? 1 : 2), rows.get(place)), header);
    }
    return block;
  }

  private static SheetRow sheetRow(int number, List<String> cells) {
    return new SheetRow(
        number,
        cells.stream()
            .map(cell -> cell.startsWith("=") ? SheetCell.formula(cell) : SheetCell.of(cell))
            .toList());
  }

  private static List<String> row(String cells) {
    return Arrays.asList(cells.split(",", -1));
  }
}
