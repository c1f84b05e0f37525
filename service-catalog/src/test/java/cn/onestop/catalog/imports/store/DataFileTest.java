package cn.onestop.catalog.imports.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onestop.catalog.imports.ImportRefused;
import cn.onestop.catalog.item.ItemFile;
import cn.onestop.catalog.office.OfficeFile;
import cn.onestop.kit.refusal.FieldRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DataFileTest {

  @Test
  void a_file_that_fits_is_read() {
    var file =
        offices(
            """
            {"format": "onestop-offices/1", "offices": [
              {"code": "511321900000", "kind": "CENTRE", "name": "示例乡", "posts": [
                {"post": "p", "role": "clerk", "title": "岗", "holders": [
                  {"person": "staff-1001", "from": "2024-01-01T00:00:00+08:00"}]}]}]}
            """);

    var holder = file.offices().getFirst().posts().getFirst().holders().getFirst();
    assertThat(holder.from()).isEqualTo(Instant.parse("2023-12-31T16:00:00Z"));
    assertThat(holder.until()).isNull();
  }

  @Test
  void everything_that_does_not_fit_is_named_at_once() {
    var refused =
        refused(
            """
            {"format": "onestop-items/1", "centre": 511321900000, "effectiveFrom": "2026-2-30",
             "reason": "ADDED", "extra": 1, "items": [
               {"itemCode": "A", "content": {"itemName": "x", "taskType": "20", "useLevel": "4",
                 "serviceObjects": ["1", 2], "deptName": "d", "department": "D", "projectType": "2",
                 "promised": {"amount": "ten", "unit": "WORKING_DAY", "start": "ACCEPTED"},
                 "publicNoticeDays": 0.5, "specialProcedures": "none", "onSiteTimes": 0,
                 "onlineSupported": 1, "villageAgentSupported": true, "feeCharged": false,
                 "handlingSteps": [], "byLaw": [{}], "materials": [], "price": 5}},
               7]}
            """);

    assertThat(refused.errors())
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactly(
            tuple("/centre", "field-expects-text"),
            tuple("/effectiveFrom", "field-expects-time"),
            tuple("/items/0/content/serviceObjects/1", "field-expects-text"),
            tuple("/items/0/content/promised/amount", "field-expects-number"),
            tuple("/items/0/content/publicNoticeDays", "field-expects-number"),
            tuple("/items/0/content/specialProcedures", "field-expects-list"),
            tuple("/items/0/content/onlineSupported", "field-expects-truth"),
            tuple("/items/0/content/byLaw/0/law", "field-missing"),
            tuple("/items/0/content/price", "field-not-known"),
            tuple("/items/1", "field-expects-object"),
            tuple("/extra", "field-not-known"));
    assertThat(refused).hasMessageContaining("11 errors").hasMessageContaining("/extra");
  }

  @Test
  void a_file_of_another_kind_is_told_at_once() {
    assertThat(refused("{\"format\": \"onestop-offices/1\", \"offices\": []}").errors())
        .extracting(FieldRefusal::code)
        .containsExactly("import-format-unknown");
    assertThat(refused("[]").errors())
        .extracting(FieldRefusal::code)
        .containsExactly("import-format-unknown");
  }

  @Test
  void what_is_no_json_is_told_with_its_place() {
    assertThat(refused("{\"format\":\n \"onestop-items/1\",,").errors())
        .containsExactly(FieldRefusal.of("", "import-not-json", 2, 20));
    assertThat(refused("{\"format\": \"a\", \"format\": \"b\"}").errors())
        .extracting(FieldRefusal::code)
        .containsExactly("import-not-json");
  }

  private static OfficeFile offices(String json) {
    return DataFile.read(bytes(json), OfficeFile.FORMAT, OfficeFile.class);
  }

  private static ImportRefused refused(String json) {
    return catchThrowableOfType(
        ImportRefused.class, () -> DataFile.read(bytes(json), ItemFile.FORMAT, ItemFile.class));
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
