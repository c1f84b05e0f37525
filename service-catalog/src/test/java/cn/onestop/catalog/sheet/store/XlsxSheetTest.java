package cn.onestop.catalog.sheet.store;

import static cn.onestop.catalog.sheet.store.Workbooks.ofRows;
import static cn.onestop.catalog.sheet.store.Workbooks.ofSheet;
import static cn.onestop.catalog.sheet.store.Workbooks.text;
import static cn.onestop.catalog.sheet.store.Workbooks.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.kit.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxSheetTest {

  @Test
  void cells_are_read_as_they_would_be_typed() {
    var row =
        "<row r=\"3\">"
            + "<c r=\"A3\" t=\"s\"><v>1</v></c>"
            + text("B3", " 两行\n文字&amp; ")
            + "<c r=\"C3\"><v>5.11321900000E11</v></c>"
            + "<c r=\"D3\" t=\"b\"><v>1</v></c>"
            + "<c r=\"E3\" s=\"1\"><v>46083</v></c>"
            + "<c r=\"F3\" s=\"2\"><v>46083</v></c>"
            + "<c r=\"G3\"/>"
            + "<c r=\"H3\" t=\"str\"><v>没有公式</v></c>"
            + text("J3", "a_x000D_b_x005F_x000D_")
            + "</row>";

    var rows = read(zip(ofRows("<row r=\"2\"/>" + row)));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().number()).isEqualTo(3);
    assertThat(rows.getFirst().cells().stream().map(SheetCell::text))
        .containsExactly(
            "甲",
            " 两行\n文字& ",
            "511321900000",
            "true",
            "2026-03-02",
            "2026-03-02",
            "",
            "没有公式",
            "",
            "a\rb_x000D_");
    assertThat(rows.getFirst().cells()).extracting(SheetCell::wrong).containsOnlyNulls();
  }

  @Test
  void a_workbook_needs_neither_formats_nor_shared_texts() {
    Map<String, String> parts =
        new LinkedHashMap<>(ofRows("<row r=\"1\">" + text("A1", "甲") + "</row>"));
    parts.remove("xl/styles.xml");
    parts.remove("xl/sharedStrings.xml");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (_, types) -> types.replaceAll("<Override PartName=\"/xl/s[^>]*>", ""));

    assertThat(read(zip(parts)).getFirst().cell(0).text()).isEqualTo("甲");
  }

  @Test
  void a_formula_is_never_worked_out_and_what_lost_its_digits_is_told() {
    var rows =
        read(
            zip(
                ofRows(
                    "<row r=\"1\">"
                        + "<c r=\"A1\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"B1\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>x</v></c>"
                        + "<c r=\"C1\" t=\"e\"><v>#REF!</v></c>"
                        + "<c r=\"D1\"><v>1.2345678901234567E+30</v></c>"
                        + "<c r=\"E1\"><v>1E+99999999</v></c>"
                        + "</row>")));

    assertThat(rows.getFirst().cells())
        .extracting(SheetCell::wrong)
        .containsExactly(
            "table-formula",
            "table-formula",
            "table-cell-broken",
            "table-number-too-long",
            "table-number-too-long");
    assertThat(rows.getFirst().cell(0).text()).isEqualTo("=1+1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999999</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"x\"><v>1</v></c></row>",
        "<row r=\"eins\"><c><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>"
      })
  void what_no_spreadsheet_writes_is_told_as_damage(String rows) {
    assertThat(wrong(zip(ofRows(rows)))).endsWith(" workbook-broken");
  }

  @Test
  void what_is_no_workbook_is_told_by_what_it_is() throws IOException {
    var archive = new ByteArrayOutputStream();
    archive.writeBytes(zip(Map.of("readme.txt", "nothing")));
    var old = Arrays.copyOf(Workbooks.locked(), 900);
    var cut = Arrays.copyOf(zip(ofRows("")), 500);

    assertThat(wrong("itemCode\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("1 workbook-not");
    assertThat(wrong(new byte[0])).isEqualTo("1 workbook-not");
    assertThat(wrong(archive.toByteArray())).isEqualTo("1 workbook-broken");
    assertThat(wrong(cut)).isEqualTo("1 workbook-broken");
    assertThat(wrong(Workbooks.locked())).isEqualTo("1 workbook-locked");
    assertThat(wrong(old)).isEqualTo("1 workbook-old");
  }

  @Test
  void what_unpacks_to_far_more_than_was_sent_is_stopped() {
    var bomb = Workbooks.bomb(300);

    assertThat(bomb.length).isLessThan(1 << 20);
    assertThat(wrong(bomb)).isEqualTo("1 workbook-too-large");
  }

  @Test
  void texts_that_are_shared_are_kept_so_there_are_not_too_many_of_them() {
    Map<String, String> parts = new LinkedHashMap<>(ofRows(""));
    parts.put("xl/sharedStrings.xml", Workbooks.sharedTexts("<si/>".repeat(400_001)));
    assertThat(wrong(zip(parts))).endsWith(" workbook-too-large");

    parts.put(
        "xl/sharedStrings.xml",
        Workbooks.sharedTexts(("<si><t>" + "字".repeat(30_000) + "</t></si>").repeat(401)));
    assertThat(wrong(zip(parts))).endsWith(" workbook-too-large");
  }

  @Test
  void entities_and_document_types_are_refused_wherever_they_are() {
    var type =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c>"
            + "</row></sheetData></worksheet>";
    assertThat(wrong(zip(ofSheet(type)))).isEqualTo("1 workbook-unsafe");

    var laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><sst>"
            + "<si><t>&b;</t></si></sst>";
    Map<String, String> parts = new LinkedHashMap<>(ofRows(""));
    parts.put("xl/sharedStrings.xml", laughs);
    assertThat(wrong(zip(parts))).isEqualTo("1 workbook-unsafe");
  }

  @Test
  void a_part_that_is_there_twice_is_refused() {
    Map<String, String> parts = new LinkedHashMap<>(ofRows(""));
    parts.put("xl/SharedStrings.xml", "<sst/>");

    assertThat(wrong(zip(parts))).isEqualTo("1 workbook-unsafe");
  }

  @Test
  void a_cell_a_row_and_a_sheet_have_their_bounds() {
    assertThat(wrong(zip(ofRows("<row r=\"1\">" + text("A1", "字".repeat(700_000)) + "</row>"))))
        .endsWith(" table-cell-too-long");
    assertThat(
            read(zip(ofRows("<row r=\"1\">" + text("A1", "字".repeat(40_000)) + "</row>")))
                .getFirst()
                .cell(0)
                .wrong())
        .isEqualTo("table-cell-too-long");
    assertThat(wrong(zip(ofRows("<row r=\"7\"><c r=\"XFD7\"><v>1</v></c></row>"))))
        .isEqualTo("7 table-too-many-columns");
    assertThat(wrong(zip(ofRows("<row r=\"200001\">" + text("A200001", "甲") + "</row>"))))
        .isEqualTo("200001 table-too-many-rows");
    assertThat(wrong(zip(ofSheet("<a>".repeat(60) + "</a>".repeat(60)))))
        .isEqualTo("1 workbook-unsafe");
  }

  @Test
  void blank_rows_below_the_table_are_no_rows() {
    var rows = read(zip(ofRows("<row r=\"1\">" + text("A1", "甲") + "</row><row r=\"1048576\"/>")));

    assertThat(rows).hasSize(1);
  }

  static List<SheetRow> read(byte[] workbook) {
    List<SheetRow> rows = new ArrayList<>();
    new XlsxSheet(Workbooks.file(workbook)).read(rows::add);
    return rows;
  }

  private static String wrong(byte[] workbook) {
    var refused = catchThrowableOfType(Refused.class, () -> read(workbook));
    var wrong = ((TableRefused) refused.refusal()).wrong().getFirst();
    return wrong.row() + " " + wrong.reason();
  }
}
