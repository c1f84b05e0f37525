package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws charts.
public final class ChartDrawing {

  /// By which a content security policy may allow the one style sheet that every drawing carries.
  public static final String STYLE_HASH = SvgSheet.styleHash();

  private ChartDrawing() {}

  /// The chart as an SVG document: black on white, made to be read on a sheet of A4, without
  /// scripts and without anything from elsewhere.
  public static String svg(FlowChart chart, Heading heading) {
    return new SvgSheet(heading, description(chart)).write(Layout.of(Boxes.of(chart)));
  }

  /// The same in sentences, for whoever does not see the drawing.
  private static String description(FlowChart chart) {
    var nodes = chart.nodes().stream().collect(Collectors.toMap(Node::id, Function.identity()));
    return chart.nodes().stream()
        .filter(node -> node.kind() == NodeKind.STEP)
        .map(step -> step(step, chart, nodes))
        .collect(Collectors.joining());
  }

  private static String step(Node step, FlowChart chart, Map<String, Node> nodes) {
    var row = Objects.requireNonNull(step.row());
    var limit = row.limit();
    var about =
        Stream.concat(Wording.who(row).stream(), Stream.ofNullable(limit).map(Wording::of))
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
    var cause = edge.cause();
    if (cause == null) {
      return "通过，到" + to;
    }
    return to.contains(cause.zh()) ? to : cause.zh() + "，到" + to;
  }
}
