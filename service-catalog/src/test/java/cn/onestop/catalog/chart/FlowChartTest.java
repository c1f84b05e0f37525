package cn.onestop.catalog.chart;

import static cn.onestop.catalog.chart.Tables.days;
import static cn.onestop.catalog.chart.Tables.step;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.catalog.chart.Finding.Fault;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import cn.onestop.events.catalog.HandlingStep.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowChartTest {

  @Test
  void a_chart_leads_from_the_start_by_every_row_to_its_ends() {
    var chart = FlowChart.of(Tables.full(), days(15));

    assertThat(chart.findings()).isEmpty();
    assertThat(chart.nodes().getFirst().id()).isEqualTo(FlowChart.START);
    assertThat(chart.nodes())
        .filteredOn(node -> node.kind() == NodeKind.END)
        .extracting(Node::name)
        .containsExactly("不予受理", "不予许可", "办结");
    assertThat(chart.edges())
        .contains(
            new Edge(FlowChart.START, "file", null),
            new Edge("discuss", "file", BranchCause.RETURN),
            new Edge("accept", "mend", BranchCause.SUPPLEMENT),
            new Edge("mend", "accept", null),
            new Edge("accept", "refused", BranchCause.REFUSAL),
            new Edge("decide", "convert", BranchCause.SPECIAL_PROCEDURE),
            new Edge("deliver", FlowChart.DONE, null));
  }

  @Test
  void what_is_done_at_the_same_time_begins_and_ends_together() {
    var edges = FlowChart.of(Tables.full(), days(15)).edges();

    assertThat(edges)
        .filteredOn(edge -> edge.from().equals("accept") && edge.cause() == null)
        .extracting(Edge::to)
        .containsExactly("land", "farm", "forest");
    assertThat(edges)
        .filteredOn(edge -> edge.to().equals("decide") && edge.cause() == null)
        .extracting(Edge::from)
        .contains("land", "farm", "forest");
  }

  @Test
  void every_sample_item_has_a_sound_chart() {
    assertThat(Tables.sample())
        .hasSize(66)
        .allSatisfy(row -> {
          var chart = FlowChart.of(StepTable.of(row.content()), row.content().promised());
          assertThat(chart.findings()).isEmpty();
        });
  }

  @Test
  void a_step_that_no_way_leads_to_is_found() {
    assertThat(findings(step("a", "甲", "FILING", null, null), step("b", "乙", "REVIEW", null, null)))
        .containsExactly(Finding.at(Fault.UNREACHABLE, "b"));
  }

  @Test
  void a_step_that_leads_round_in_circles_is_found_and_so_is_the_missing_end() {
    assertThat(findings(step("a", "甲", "FILING", null, "b"), step("b", "乙", "REVIEW", null, "a")))
        .containsExactly(
            Finding.at(Fault.NO_WAY_OUT, "a"),
            Finding.at(Fault.NO_WAY_OUT, "b"),
            Finding.ofAll(Fault.END_MISSING));
  }

  @Test
  void a_chart_that_only_ends_in_refusals_has_no_end() {
    assertThat(
            findings(
                step("a", "甲", "FILING", null, "a", new Branch("REFUSAL", "refused")),
                step("refused", "不予受理", "END", null, null)))
        .containsExactly(Finding.ofAll(Fault.END_MISSING));
  }

  @Test
  void ways_that_lead_nowhere_are_found() {
    assertThat(findings(step("a", "甲", "FILING", null, null, new Branch("DENIAL", "nowhere"))))
        .containsExactly(Finding.at(Fault.TARGET_MISSING, "a", "nowhere"));
  }

  @Test
  void the_longest_regular_way_must_keep_the_promise() {
    assertThat(FlowChart.of(Tables.full(), days(15)).findings()).isEmpty();
    assertThat(FlowChart.of(Tables.full(), days(14)).findings())
        .containsExactly(Finding.ofAll(Fault.LONGER_THAN_PROMISED, 15, 14));
  }

  @Test
  void limits_in_another_unit_than_the_promise_are_not_added() {
    var promised = new PlainLimit(10, "CALENDAR_DAY", null, "ACCEPTED");

    assertThat(FlowChart.of(Tables.full(), promised).findings()).isEmpty();
  }

  private static List<Finding> findings(HandlingStep... rows) {
    return FlowChart.of(new StepTable(List.of(rows)), null).findings();
  }
}
