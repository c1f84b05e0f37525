package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.EdgeKind;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws charts.
public final class ChartDrawing {

  private ChartDrawing() {}

  /// The chart as an SVG document: black on white, made to be read on a sheet of A4, without
  /// scripts and without anything from elsewhere.
  public static String svg(FlowChart chart, Heading heading) {
    return new SvgSheet(heading, description(chart)).write(Layout.of(Boxes.of(chart)));
  }

  /// The same in sentences, for whoever does not see the drawing.
  private static String description(FlowChart chart) {
    var nodes =
        chart.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    return chart.nodes().stream()
        .filter(node -> node.kind() == NodeKind.STEP)
        .map(step -> step(step, chart, nodes))
        .collect(Collectors.joining());
  }

  private static String step(Node step, FlowChart chart, Map<String, Node> nodes) {
    var limit = step.limit();
    var about =
        Stream.of(step.role(), step.office(), limit == null ? null : LimitWords.of(limit))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("，"));
    var ways =
        chart.edges().stream()
            .filter(edge -> edge.from().equals(step.id()))
            .map(edge -> way(edge, nodes))
            .collect(Collectors.joining("；"));
    return step.name() + (about.isEmpty() ? "" : "（" + about + "）") + "：" + ways + "。";
  }

  private static String way(Edge edge, Map<String, Node> nodes) {
    var to = Objects.requireNonNull(nodes.get(edge.to())).name();
    var words = edge.words();
    if (words == null) {
      return edge.kind() == EdgeKind.PASS ? "下一步" + to : to;
    }
    return words + "，到" + to;
  }
}
