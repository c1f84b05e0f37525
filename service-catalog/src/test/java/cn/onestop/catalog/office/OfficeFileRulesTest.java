package cn.onestop.catalog.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onestop.catalog.office.OfficeFile.HolderRow;
import cn.onestop.catalog.office.OfficeFile.PostRow;
import cn.onestop.catalog.office.OfficeFile.Row;
import cn.onestop.kit.refusal.FieldRefusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeFileRulesTest {

  private static final String COUNTY = "511321000000";
  private static final String CENTRE = "511321900000";
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

  @Test
  void a_centre_with_a_window_and_its_clerk_breaks_no_rule() {
    var clerk =
        new PostRow(
            "W01-clerk",
            "clerk",
            "受理岗",
            "W01-head",
            List.of(new HolderRow("staff-1001", FROM, null)));

    var head = new PostRow("W01-head", "director", "负责人", null, List.of());

    assertThat(
            OfficeFileRules.broken(
                file(
                    new Row(COUNTY, "COUNTY", "示例县", null, List.of()),
                    new Row(CENTRE, "CENTRE", "示例乡", COUNTY, List.of()),
                    new Row("W01", "WINDOW", "窗口", CENTRE, List.of(clerk, head)))))
        .isEmpty();
  }

  @Test
  void every_error_is_named_at_once() {
    var twice = new HolderRow("staff-1001", FROM, null);
    var file =
        file(
            new Row("5113", "CENTRE", "示例乡", "x", List.of()),
            new Row("W01", "COUNTER", "窗口", "nowhere", List.of()),
            new Row("W01", "WINDOW", "窗口", null, List.of()),
            new Row(
                CENTRE,
                "CENTRE",
                "示例乡",
                null,
                List.of(
                    new PostRow("p", "citizen", "岗", "q", List.of(twice, twice)),
                    new PostRow(
                        "p",
                        "clerk",
                        "岗",
                        "p",
                        List.of(new HolderRow("张三", FROM, FROM.minusMillis(1)))))));

    assertThat(OfficeFileRules.broken(file))
        .extracting(FieldRefusal::pointer, FieldRefusal::code)
        .containsExactly(
            tuple("/offices/0/code", "office-code-malformed"),
            tuple("/offices/0/parent", "office-parent-unknown"),
            tuple("/offices/1/kind", "office-kind-unknown"),
            tuple("/offices/1/parent", "office-parent-unknown"),
            tuple("/offices/2/parent", "field-missing"),
            tuple("/offices/2/code", "office-twice"),
            tuple("/offices/3/posts/0/role", "post-role-unknown"),
            tuple("/offices/3/posts/0/holders/1", "post-already-held"),
            tuple("/offices/3/posts/1/post", "post-twice"),
            tuple("/offices/3/posts/1/holders/0/person", "person-malformed"),
            tuple("/offices/3/posts/1/holders/0", "holder-ends-before-beginning"),
            tuple("/offices/3/posts/0/superior", "superior-unknown"),
            tuple("/offices/3/posts/1/superior", "superior-circle"));
  }

  private static OfficeFile file(Row... rows) {
    return new OfficeFile(OfficeFile.FORMAT, null, List.of(rows), null);
  }
}
