package cn.onestop.catalog.sheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.catalog.sheet.SheetCell;
import cn.onestop.catalog.sheet.SheetRow;
import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.kit.refusal.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvSheetTest {

  private static final String TABLE = "itemCode,itemName\r\nTX-01,\"临时,救助\r\n𠮷“引”\"\"号\"\r\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ''",
    "UTF-8, \uFEFF",
    "UTF-16LE, \uFEFF",
    "UTF-16BE, \uFEFF",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "GB18030, ''"
  })
  void every_encoding_that_spreadsheets_save_is_read(String encoding, String mark) {
    var rows = read((mark + TABLE).getBytes(Charset.forName(encoding)));

    assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2);
    assertThat(texts(rows.getLast())).containsExactly("TX-01", "临时,救助\r\n𠮷“引”\"号");
  }

  @Test
  void gbk_is_read_as_the_part_of_gb18030_that_it_is() {
    var rows = read("itemName\n最低生活保障\n".getBytes(Charset.forName("GBK")));

    assertThat(texts(rows.getLast())).containsExactly("最低生活保障");
  }

  @Test
  void unicode_text_has_tabs_for_commas() {
    var rows = read("\uFEFFa\tb\n1,5\t2\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(texts(rows.getLast())).containsExactly("1,5", "2");
  }

  @Test
  void what_would_be_a_formula_is_marked() {
    var row = read("=1+1,'=1+1,-无-,+86\n".getBytes(StandardCharsets.UTF_8)).getFirst();

    assertThat(row.cells())
        .extracting(SheetCell::wrong)
        .containsExactly("table-formula", null, null, null);
    assertThat(row.cells().stream().map(SheetCell::value))
        .containsExactly("=1+1", "=1+1", "-无-", "+86");
  }

  @Test
  void what_cannot_be_read_is_told_with_its_row() {
    assertThat(wrong("a\n\"b\nc\n")).isEqualTo("2 table-broken");
    assertThat(wrong("a\n\"b\"c\n")).isEqualTo("2 table-broken");
    assertThat(wrong("a\n" + ",".repeat(600))).isEqualTo("2 table-too-many-columns");
    assertThat(wrong("a\r\nb\r\n" + "字".repeat(2_000_000))).isEqualTo("3 table-cell-too-long");
    assertThat(wrong("a\n\"" + "\"\"".repeat(40_000) + "\"")).isEqualTo("2 table-cell-too-long");
    assertThat(wrong("a\n".repeat(200_001))).isEqualTo("200001 table-too-many-rows");
    assertThat(wrong(new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF}))
        .isEqualTo("1 table-encoding");
  }

  private static List<SheetRow> read(byte[] csv) {
    List<SheetRow> rows = new ArrayList<>();
    new CsvSheet(() -> new ByteArrayInputStream(csv)).read(rows::add);
    return rows;
  }

  private static List<String> texts(SheetRow row) {
    return row.cells().stream().map(SheetCell::text).toList();
  }

  private static String wrong(String csv) {
    return wrong(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String wrong(byte[] csv) {
    var refused = catchThrowableOfType(Refused.class, () -> read(csv));
    var wrong = ((TableRefused) refused.refusal()).wrong().getFirst();
    return wrong.row() + " " + wrong.reason();
  }
}
