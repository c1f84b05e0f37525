package cn.onestop.catalog.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.exchange.FiledItem;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.imports.store.DataFile;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.sheet.WrongCell;
import cn.onestop.catalog.sheet.store.XlsxSheet;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.kit.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.node.ObjectNode;

class ItemFilesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  /// What spreadsheets and readers of files like to change.
  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "\n",
          "'",
          "''",
          "=1+1",
          "=cmd|' /C calc'!A0",
          "+86 817",
          "-无-",
          "@SUM(A1)",
          "\t制表",
          "\r回车",
          "＝全角",
          "两行\n文字",
          "三\r\n行",
          "\r",
          "引\"号\"，逗,号;分号",
          "007",
          "511321900000000000123",
          "1E5",
          "true",
          "2026/3/2",
          "[]",
          "{}",
          "'[]",
          "👨‍👩‍👧𠮷",
          "ＡＢＣ　１２３",
          "_x000D_",
          "_x005F_x000D_",
          "\u0000\u0001\u001F",
          "\uFFFE\uFFFF",
          "\uFEFFmark",
          "trailing ",
          "\u00A0nbsp\u2003",
          "<b>&amp;</b>]]>",
          "null");

  static List<ItemFormat> formats() {
    return List.of(new JsonItems(), new CsvItems(), new XlsxItems());
  }

  @ParameterizedTest
  @MethodSource("formats")
  void every_sample_item_comes_in_as_it_went_out(ItemFormat format) throws IOException {
    var sample =
        DataFile.read(
            new ClassPathResource("sample/items.json").getContentAsByteArray(),
            ItemFile.FORMAT,
            ItemFile.class);
    var rows = sample.items().stream().map(it -> row(it.itemCode(), it.content())).toList();

    assertThat(rows).hasSize(66);
    assertThat(read(format, write(format, rows))).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void a_guide_with_every_field_comes_in_as_it_went_out(ItemFormat format) throws IOException {
    var rows = List.of(row("TX-01", Guides.complete()), row("TX-02", Guides.sound()));

    assertThat(read(format, write(format, rows))).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void being_empty_stays_another_thing_than_being_absent(ItemFormat format) throws IOException {
    var empty =
        Guides.complete(guide -> {
          guide.putArray("fees");
          guide.putArray("materials");
          guide.putObject("coding");
          guide.putObject("handling");
          guide.putObject("contact");
          ((ObjectNode) guide.withArray("steps").get(0)).putArray("branches");
        });
    var emptyInside =
        Guides.complete(guide -> {
          guide.remove(List.of("fees", "coding", "contact", "conditions"));
          guide.putObject("handling").putArray("handleType");
        });
    var rows = List.of(row("TX-01", empty), row("TX-02", emptyInside));

    assertThat(read(format, write(format, rows))).isEqualTo(rows);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void each_odd_text_comes_in_as_it_went_out(ItemFormat format) throws IOException {
    List<ItemRow> rows = new ArrayList<>();
    for (var text : ODD) {
      rows.add(row("TX-" + rows.size(), everywhere(text, "后" + text + "中")));
    }

    assertThat(read(format, write(format, rows))).isEqualTo(rows);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void any_text_comes_in_as_it_went_out(
      @ForAll("texts") String first, @ForAll("texts") String second) throws IOException {
    var rows = List.of(row("TX-01", everywhere(first, second)));

    for (var format : formats()) {
      assertThat(read(format, write(format, rows))).as(format.mediaType()).isEqualTo(rows);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    var any = Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(40);
    return Arbitraries.oneOf(
        any, Arbitraries.of(ODD), any.map(text -> "=" + text), any.map(text -> text + "\r\n"));
  }

  @Test
  void a_row_says_what_it_says_where_the_header_says() throws IOException {
    var csv =
        new String(
            write(new CsvItems(), List.of(row("TX-01", Guides.sound()))), StandardCharsets.UTF_8);
    var lines = csv.lines().toList();

    assertThat(lines.getFirst())
        .startsWith("\uFEFFitemCode,centre,effectiveFrom,reason,decisionDocument,itemName,")
        .contains(
            ",promised.amount,promised.unit,", ",materials.materialName,", ",steps.branches.to");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).startsWith("TX-01,511321900000,2026-03-02,ADDED,,临时救助,");
    assertThat(lines.get(2)).startsWith("TX-01,,,,,,").contains("居民户口簿").contains("受理");
  }

  @Test
  void a_workbook_says_above_each_column_what_it_means() throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    var file = Files.createTempFile("onestop-test", ".xlsx");
    file.toFile().deleteOnExit();
    Files.write(file, write(new XlsxItems(), List.of(row("TX-01", Guides.sound()))));
    new XlsxSheet(file).read(rows::add);

    assertThat(rows.getFirst().cells().stream().map(SheetCell::text))
        .startsWith("itemCode 事项编码")
        .contains("promised.amount 承诺办结时限·数量", "materials.materialName 申请材料·材料名称");
  }

  @Test
  void a_json_file_of_the_first_format_says_once_what_holds_for_all() {
    var items =
        items(
            new JsonItems(),
            """
            {"items": [{"itemCode": "TX-01"}, {"itemCode": "TX-02", "reason": "CHANGED"}, 7],
             "note": "样例", "reason": "ADDED", "centre": "511321900000",
             "effectiveFrom": "2026-03-02", "format": "onestop-items/1"}
            """);

    assertThat(items)
        .hasSize(3)
        .extracting(FiledItem::centre)
        .containsExactly("511321900000", "511321900000", "");
    assertThat(items.get(0).wrong())
        .extracting(WrongCell::pointer, WrongCell::row, WrongCell::column, WrongCell::reason)
        .containsExactly(tuple("/items/0/content", 1, "", "field-missing"));
    assertThat(items.get(1).wrongAt("/reason", "x", List.of()))
        .extracting(WrongCell::pointer, WrongCell::value)
        .containsExactly("/items/1/reason", "CHANGED");
    assertThat(items.get(2).wrong())
        .extracting(WrongCell::pointer, WrongCell::reason)
        .containsExactly(tuple("/items/2", "field-expects-object"));
  }

  @Test
  void json_that_is_broken_or_far_too_much_is_told() {
    var head = "{\"format\": \"onestop-items/2\", \"items\": [";

    assertThat(wrong("")).isEqualTo("1 field-expects-object");
    assertThat(wrong("[]")).isEqualTo("1 field-expects-object");
    assertThat(wrong("{}")).isEqualTo("1 table-empty");
    assertThat(wrong(head + "]")).isEqualTo("1 import-not-json");
    assertThat(wrong(head + "{\"a\": 1, \"a\": 2}]}")).isEqualTo("1 import-not-json");
    assertThat(wrong("{\"format\": \"x\", \"items\": []}")).isEqualTo("1 import-format-unknown");
    assertThat(wrong("{\"colour\": 1}")).isEqualTo("1 import-member-unknown");
    assertThat(wrong("{\"items\": {}}")).isEqualTo("1 field-expects-list");
    assertThat(wrong(head + "[".repeat(100_000))).isEqualTo("1 import-json-too-much");
    assertThat(wrong(head + "\"" + "字".repeat(5_000_000) + "\"]}"))
        .isEqualTo("1 import-json-too-much");
    assertThat(wrong(head + "{},".repeat(20_001) + "{}]}"))
        .isEqualTo("20001 import-too-many-items");
    assertThat(wrong(head + "{}, {\"x\": [" + "{},".repeat(100_000) + "{}]}]}"))
        .isEqualTo("2 import-item-too-large");
  }

  @Test
  void a_table_has_its_bounds_and_its_header() {
    assertThat(wrongTable("")).isEqualTo("1 table-empty");
    assertThat(wrongTable("itemCode\n")).isEqualTo("1 table-empty");
    assertThat(wrongTable("itemName\n甲\n")).isEqualTo("1 field-missing");
    assertThat(wrongTable("itemCode,colour\n")).isEqualTo("1 table-column-unknown");
    assertThat(wrongTable("itemCode,itemName,ITEMNAME\n")).isEqualTo("1 table-column-twice");
    assertThat(wrongTable("itemCode,handlingSteps\n" + "A,步\n".repeat(1_001)))
        .isEqualTo("1002 import-item-too-large");
    var many = new StringBuilder("itemCode\n");
    for (int item = 0; item <= 20_000; item++) {
      many.append("A").append(item).append('\n');
    }
    assertThat(wrongTable(many.toString())).isEqualTo("20002 import-too-many-items");
  }

  private static char[] surrogates() {
    var all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
    for (int place = 0; place < all.length; place++) {
      all[place] = (char) (Character.MIN_SURROGATE + place);
    }
    return all;
  }

  /// A guide that says these texts wherever it may say something, as the only and as a further
  /// element of its lists.
  private static ItemContent everywhere(String first, String second) {
    return Guides.complete(guide -> {
      for (var name : List.of("itemName", "variant", "deadlineNote", "resultName", "feeBasis")) {
        guide.put(name, first);
      }
      guide.putArray("specialProcedures").add(second);
      guide.putArray("handlingSteps").add(first).add(second).add(first);
      for (var list : List.of("materials", "byLaw", "conditions", "questions", "steps")) {
        guide.withArray(list).forEach(element -> texts((ObjectNode) element, first, second));
      }
      for (var group : List.of("contact", "remedy", "provenance")) {
        texts((ObjectNode) guide.get(group), second, first);
      }
    });
  }

  private static void texts(ObjectNode object, String first, String second) {
    var names =
        object.properties().stream()
            .filter(it -> it.getValue().isString())
            .map(it -> it.getKey())
            .toList();
    for (int place = 0; place < names.size(); place++) {
      object.put(names.get(place), place % 2 == 0 ? first : second);
    }
  }

  private static ItemRow row(String code, ItemContent content) {
    return new ItemRow(code, "511321900000", DAY, "ADDED", null, content);
  }

  private static byte[] write(ItemFormat format, List<ItemRow> rows) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = format.write(bytes)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
    return bytes.toByteArray();
  }

  private static List<ItemRow> read(ItemFormat format, byte[] bytes) {
    List<ItemRow> rows = new ArrayList<>();
    each(
        format,
        bytes,
        item -> {
          assertThat(item.wrong()).isEmpty();
          rows.add(item.row());
        });
    return rows;
  }

  private static List<FiledItem> items(ItemFormat format, String text) {
    List<FiledItem> items = new ArrayList<>();
    each(format, text.getBytes(StandardCharsets.UTF_8), items::add);
    return items;
  }

  private static void each(ItemFormat format, byte[] bytes, Consumer<FiledItem> taker) {
    try {
      var file = Files.createTempFile("onestop-test", null);
      try {
        Files.write(file, bytes);
        format.read(file).read(taker);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String wrong(String json) {
    return wrong(new JsonItems(), json);
  }

  private static String wrongTable(String csv) {
    return wrong(new CsvItems(), csv);
  }

  private static String wrong(ItemFormat format, String text) {
    var refused = catchThrowableOfType(Refused.class, () -> items(format, text));
    var wrong = ((TableRefused) refused.refusal()).wrong().getFirst();
    return wrong.row() + " " + wrong.reason();
  }
}
