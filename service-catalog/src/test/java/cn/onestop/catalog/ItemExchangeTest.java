package cn.onestop.catalog;

import static cn.onestop.catalog.RunningCatalog.CENTRE;
import static cn.onestop.catalog.RunningCatalog.OTHER_CENTRE;
import static cn.onestop.catalog.exchange.ItemFormat.CSV;
import static cn.onestop.catalog.exchange.ItemFormat.JSON;
import static cn.onestop.catalog.exchange.ItemFormat.XLSX;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.exchange.store.CsvItems;
import cn.onestop.catalog.item.ItemRow;
import cn.onestop.catalog.sheet.store.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of items out of the catalogue and into it, over HTTP.
class ItemExchangeTest {

  private static final String IMPORTS = "/api/v1/catalog/imports";
  private static final String SAMPLE = "/api/v1/catalog/export.json?q=TX-";

  /// After the days of all other tests: what is published here is in none of their lists.
  private static final LocalDate LATER = LocalDate.parse("2027-02-01");

  private final RunningCatalog catalog = RunningCatalog.first();

  @ParameterizedTest
  @CsvSource({"json, " + JSON, "csv, " + CSV, "xlsx, " + XLSX})
  void the_sample_comes_in_again_as_it_went_out_and_changes_nothing(String ending, String type) {
    var before = catalog.get(SAMPLE).json();

    var answer = catalog.file(type, IMPORTS, catalog.bytes("/api/v1/catalog/export." + ending));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("items").asInt()).isGreaterThanOrEqualTo(66);
    assertThat(answer.json().path("unchanged")).isEqualTo(answer.json().path("items"));
    assertThat(before.path("items")).hasSize(66);
    assertThat(catalog.get(SAMPLE).json()).isEqualTo(before);
    assertThat(catalog.get("/api/v1/catalog/items/TX-MZ-01/versions").json().path("versions"))
        .hasSize(1);
  }

  @Test
  void an_export_is_of_what_was_searched_for_and_has_a_name() {
    var answer = catalog.get("/api/v1/catalog/export.csv?type=01&q=TX-");

    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition")).contains("items-2026-03-02.csv");
    assertThat(
            answer
                .response()
                .body()
                .lines()
                .filter(line -> line.startsWith("TX-"))
                .map(line -> line.split(",")[0])
                .distinct())
        .hasSize(6);
    assertThat(catalog.get("/api/v1/catalog/export.json?at=2023-01-01").json().path("items"))
        .isEmpty();
  }

  @Test
  void a_file_saved_in_gbk_is_taken_and_told_about() throws IOException {
    var text = csv("G-1", "最低生活保障").substring(1);

    var answer = catalog.file(CSV, IMPORTS, text.getBytes(Charset.forName("GBK")));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("published").asInt()).isEqualTo(1);
    assertThat(answer.json().path("wrong")).isEmpty();
    var guide = catalog.get("/api/v1/catalog/items/G-1?at=" + LATER).json();
    assertThat(guide.at("/content/itemName").asString()).isEqualTo("最低生活保障");
    assertThat(guide.path("decisionDocument").asString()).isEqualTo("示府发〔2027〕1号");
  }

  @Test
  void on_request_the_sound_items_are_taken_and_the_others_told_in_the_caller_s_language()
      throws IOException {
    var text =
        csv("P-1", "好的")
            + csv("P-2", "=1+1").lines().skip(1).reduce("", (all, line) -> all + line + "\r\n");

    var all =
        catalog.file(CSV, IMPORTS, utf8(text.replace("'=1+1", "=1+1")), "Accept-Language", "en");
    var partial =
        catalog
            .file(
                CSV,
                IMPORTS + "?mode=partial",
                utf8(text.replace("'=1+1", "=1+1")),
                "Accept-Language",
                "en")
            .json();

    assertThat(all.status()).isEqualTo(422);
    assertThat(all.json().path("detail").asString()).contains("1 errors");
    assertThat(all.json().at("/cells/0/value").asString()).isEqualTo("=1+1");
    assertThat(partial.path("published").asInt()).isEqualTo(1);
    assertThat(partial.path("refused").asInt()).isEqualTo(1);
    assertThat(partial.at("/wrong/0/column").asString()).isEqualTo("itemName");
    assertThat(partial.at("/wrong/0/row").asInt()).isEqualTo(5);
    assertThat(partial.at("/wrong/0/code").asString()).isEqualTo("table-formula");
    assertThat(partial.at("/wrong/0/reason").asString()).startsWith("this is a formula");
  }

  @Test
  void what_cannot_be_taken_at_all_is_told_by_its_status() throws IOException {
    var sound = csv("O-1", "名称");
    var others = sound.replace("O-1," + CENTRE, "O-1," + OTHER_CENTRE);

    assertThat(catalog.file(CSV, IMPORTS, utf8(others)).status()).isEqualTo(404);
    assertThat(catalog.file("text/plain", IMPORTS, utf8(sound)).status()).isEqualTo(415);
    assertThat(catalog.file(CSV, IMPORTS + "?mode=some", utf8(sound)).status()).isEqualTo(400);
    assertThat(catalog.file(CSV, IMPORTS, new byte[(20 << 20) + 1]).status()).isEqualTo(413);
    assertThat(catalog.get("/api/v1/catalog/items/O-1").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"''", "?mode=partial"})
  void what_is_sent_to_do_harm_is_told_what_is_wrong_and_leaves_nothing(String mode)
      throws IOException {
    var sound = csv("H-1", "名称");
    var deep = "{\"format\": \"onestop-items/2\", \"items\": [" + "[".repeat(200_000);

    assertThat(reason(XLSX, Workbooks.bomb(300), mode)).isEqualTo("workbook-too-large");
    assertThat(reason(XLSX, Workbooks.locked(), mode)).isEqualTo("workbook-locked");
    assertThat(reason(XLSX, utf8("no workbook"), mode)).isEqualTo("workbook-not");
    assertThat(reason(JSON, utf8(deep), mode)).isEqualTo("import-json-too-much");
    assertThat(reason(CSV, utf8(sound + "\"H-2,"), mode)).isEqualTo("table-broken");
    assertThat(reason(CSV, utf8(sound.replace("itemName", "名称")), mode))
        .isEqualTo("table-column-unknown");
    assertThat(catalog.get("/api/v1/catalog/items/H-1").status()).isEqualTo(404);
  }

  private String reason(String type, byte[] file, String mode) {
    var answer = catalog.file(type, IMPORTS + mode, file);
    assertThat(answer.status()).isEqualTo(422);
    return answer.json().at("/errors/0/code").asString("");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String csv(String code, String name) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new CsvItems().write(bytes)) {
      writer.write(new ItemRow(code, CENTRE, LATER, "ADDED", "示府发〔2027〕1号", Guides.named(name)));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
