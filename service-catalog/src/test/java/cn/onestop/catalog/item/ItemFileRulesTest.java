package cn.onestop.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onestop.catalog.Guides;
import cn.onestop.catalog.item.ItemFile.Row;
import cn.onestop.catalog.office.Office;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.FieldRefusal;
import cn.onestop.kit.signedin.OfficeKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemFileRulesTest {

  private static final String CENTRE = "511321900000";
  private static final String OTHER = "511321901000";
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");

  private final Map<String, Office> offices =
      Map.of(
          CENTRE,
          new Office(CENTRE, OfficeKind.CENTRE, "示例乡", null, CENTRE, List.of()),
          CENTRE + "-D01",
          new Office(CENTRE + "-D01", OfficeKind.DEPARTMENT, "民政办", CENTRE, CENTRE, List.of()),
          CENTRE + "-W01",
          new Office(CENTRE + "-W01", OfficeKind.WINDOW, "窗口", CENTRE, CENTRE, List.of()),
          OTHER,
          new Office(OTHER, OfficeKind.CENTRE, "示例镇", null, OTHER, List.of()));
  private final Map<String, ServiceItem> items = new HashMap<>();

  @Test
  void a_sound_file_breaks_no_rule() {
    assertThat(broken(file(CENTRE, DAY, new Row("TX-MZ-03", Guides.sound())))).isEmpty();
  }

  @Test
  void every_row_is_judged_and_every_error_named() {
    var file =
        new ItemFile(
            ItemFile.FORMAT,
            null,
            "511321999000",
            DAY,
            "新增",
            List.of(
                new Row("TX MZ", Guides.sound()),
                new Row("TX-MZ-03", Guides.sound(it -> it.put("department", CENTRE + "-D09"))),
                new Row("TX-MZ-03", Guides.named(""))));

    assertThat(broken(file))
        .contains(
            tuple("/reason", "item-code-unknown"),
            tuple("/centre", "item-centre-unknown"),
            tuple("/items/0/itemCode", "item-code-malformed"),
            tuple("/items/1/content/department", "item-department-unknown"),
            tuple("/items/2/itemCode", "item-twice"),
            tuple("/items/2/content/itemName", "item-name-blank"));
  }

  @Test
  void a_window_is_no_department_and_another_centre_s_department_is_not_ours() {
    var window = Guides.sound(it -> it.put("department", CENTRE + "-W01"));

    assertThat(broken(file(CENTRE, DAY, new Row("TX-MZ-03", window))))
        .containsExactly(tuple("/items/0/content/department", "item-department-unknown"));
    assertThat(broken(file(OTHER, DAY, new Row("TX-MZ-03", Guides.sound()))))
        .containsExactly(tuple("/items/0/content/department", "item-department-unknown"));
  }

  @Test
  void a_code_that_another_centre_uses_is_refused() {
    publish("TX-MZ-03", OTHER, DAY);

    assertThat(broken(file(CENTRE, DAY, new Row("TX-MZ-03", Guides.named("新名称")))))
        .containsExactly(tuple("/items/0/itemCode", "item-of-other-centre"));
  }

  @Test
  void a_changed_guide_is_refused_before_the_day_of_the_one_it_replaces() {
    publish("TX-MZ-03", CENTRE, DAY);

    assertThat(broken(file(CENTRE, DAY.minusDays(1), new Row("TX-MZ-03", Guides.named("新名称")))))
        .containsExactly(tuple("/items/0/itemCode", "item-effective-too-early"));
  }

  @Test
  void a_guide_published_before_is_never_too_early() {
    publish("TX-MZ-03", CENTRE, DAY);

    assertThat(broken(file(CENTRE, DAY.minusDays(1), new Row("TX-MZ-03", Guides.sound()))))
        .isEmpty();
  }

  private void publish(String code, String centre, LocalDate day) {
    var event = ServiceItem.first(code, centre, day, "ADDED", Guides.sound(), null);
    var now = Instant.parse("2026-03-01T02:00:00Z");
    items.put(code, ServiceItem.after(null, new Recorded<>(1, now, now, "system", event)));
  }

  private List<org.assertj.core.groups.Tuple> broken(ItemFile file) {
    return ItemFileRules.broken(
            file,
            code -> Optional.ofNullable(offices.get(code)),
            code -> Optional.ofNullable(items.get(code)))
        .stream()
        .map((FieldRefusal error) -> tuple(error.pointer(), error.code()))
        .toList();
  }

  private static ItemFile file(String centre, LocalDate from, Row... rows) {
    return new ItemFile(ItemFile.FORMAT, null, centre, from, "ADDED", List.of(rows));
  }
}
