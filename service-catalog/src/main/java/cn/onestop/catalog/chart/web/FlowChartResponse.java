package cn.onestop.catalog.chart.web;

import cn.onestop.catalog.chart.Finding;
import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.events.PlainLimit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The flow chart of an item as nodes and edges. A matter that was taken on under this version goes
/// along these edges and no others.
///
/// @param findings what is wrong with the chart; empty for a sound one
record FlowChartResponse(
    String itemCode,
    int version,
    LocalDate effectiveFrom,
    List<ChartNode> nodes,
    List<ChartEdge> edges,
    List<ChartFault> findings) {

  /// @param kind `START` 开始, `STEP` 环节, `SUPPLEMENT` 补正, `SPECIAL_PROCEDURE` 特别程序, `END` 结束
  /// @param stepKind of the row of the step table, such as `ACCEPTANCE`; absent for start and done
  record ChartNode(
      String id,
      String kind,
      String name,
      @Nullable String stepKind,
      @Nullable String role,
      @Nullable String office,
      @Nullable String position,
      @Nullable String level,
      @Nullable PlainLimit limit) {

    static ChartNode from(FlowChart.Node node) {
      var row = node.row();
      return row == null
          ? new ChartNode(
              node.id(), node.kind().name(), node.name(), null, null, null, null, null, null)
          : new ChartNode(
              node.id(),
              node.kind().name(),
              node.name(),
              row.kind(),
              row.role(),
              row.office(),
              row.position(),
              row.level(),
              row.limit());
    }
  }

  /// @param cause `SUPPLEMENT` 补正, `REFUSAL` 不予受理, `SPECIAL_PROCEDURE` 特别程序, `DENIAL` 不予许可,
  ///   `RETURN` 退回; absent for the regular way
  record ChartEdge(String from, String to, @Nullable String cause) {

    static ChartEdge from(FlowChart.Edge edge) {
      BranchCause cause = edge.cause();
      return new ChartEdge(edge.from(), edge.to(), cause == null ? null : cause.code());
    }
  }

  /// @param fault `UNREACHABLE` 走不到, `NO_WAY_OUT` 走不出去, `END_MISSING` 没有办结, `TARGET_MISSING` 去向不存在,
  ///   `LONGER_THAN_PROMISED` 环节时限之和超过承诺时限
  /// @param step the row it is about; absent where it is about the whole chart
  /// @param text the same for people
  record ChartFault(String fault, @Nullable String step, List<String> arguments, String text) {

    static ChartFault from(Finding finding) {
      return new ChartFault(
          finding.fault().name(), finding.step(), finding.arguments(), finding.fault().words());
    }
  }

  static FlowChartResponse of(InForce found, FlowChart chart) {
    return new FlowChartResponse(
        found.item().code(),
        found.version().number(),
        found.version().effectiveFrom(),
        chart.nodes().stream().map(ChartNode::from).toList(),
        chart.edges().stream().map(ChartEdge::from).toList(),
        chart.findings().stream().map(ChartFault::from).toList());
  }
}
