package cn.onestop.catalog.table.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.onestop.catalog.sheet.TableRefused;
import cn.onestop.catalog.table.Column;
import cn.onestop.kit.refusal.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  private final CsvTable table = new CsvTable();

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void a_table_is_read_with_and_without_the_mark_in_front(String mark) {
    var rows = read(mark + "office,officeName,kind\r\nW01,\"窗口,一号\",WINDOW\r\n\r\n W02 ,,\r\n");

    assertThat(rows).extracting("number").containsExactly(2, 4);
    assertThat(rows.getFirst())
        .extracting("cells")
        .isEqualTo(
            Map.of(Column.OFFICE, "W01", Column.OFFICE_NAME, "窗口,一号", Column.KIND, "WINDOW"));
    assertThat(rows.getLast()).extracting("cells").isEqualTo(Map.of(Column.OFFICE, "W02"));
  }

  @Test
  void the_columns_come_in_any_order() {
    assertThat(read("person,OFFICE\nstaff-1001,W01\n").getFirst())
        .extracting("cells")
        .isEqualTo(Map.of(Column.OFFICE, "W01", Column.PERSON, "staff-1001"));
  }

  @Test
  void what_is_no_such_table_is_told_with_its_row() {
    assertThat(wrong("office\n")).containsExactly("1 table-empty");
    assertThat(wrong("")).containsExactly("1 table-empty");
    assertThat(wrong("kind\nWINDOW\n")).containsExactly("1 field-missing");
    assertThat(wrong("office,colour,office\nW01,,\n"))
        .containsExactly("1 table-column-unknown", "1 table-column-twice");
    assertThat(wrong("office\nW01,more\n")).containsExactly("2 table-cell-without-header");
    assertThat(wrong("office\nW01\n\"W02\n")).containsExactly("3 table-broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16", "UTF-16LE"})
  void a_table_is_read_in_the_encodings_that_offices_send(String encoding) {
    var csv = "office,officeName\nW01,窗口\n".getBytes(Charset.forName(encoding));

    assertThat(table.read(csv).getFirst().cells()).containsEntry(Column.OFFICE_NAME, "窗口");
  }

  @Test
  void a_table_in_no_known_encoding_is_told_so_and_not_read_as_gibberish() {
    assertThat(wrong("office,officeName\nW01,caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("1 table-encoding");
  }

  private List<?> read(String csv) {
    return table.read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> wrong(String csv) {
    return wrong(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> wrong(byte[] csv) {
    var refused = catchThrowableOfType(Refused.class, () -> table.read(csv));
    return ((TableRefused) refused.refusal())
        .wrong().stream().map(it -> it.row() + " " + it.reason()).toList();
  }
}
