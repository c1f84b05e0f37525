package cn.onestop.catalog.chart;

import cn.onestop.catalog.chart.Finding.Fault;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.EdgeKind;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.chart.StepTable.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is wrong with a chart, in the order of the table.
final class ChartFindings {

  private final StepTable table;
  private final List<Node> nodes;
  private final List<Edge> edges;
  private final List<Finding> findings = new ArrayList<>();

  private ChartFindings(StepTable table, List<Node> nodes, List<Edge> edges) {
    this.table = table;
    this.nodes = nodes;
    this.edges = edges;
  }

  static List<Finding> of(StepTable table, List<Node> nodes, List<Edge> edges) {
    var findings = new ChartFindings(table, nodes, edges);
    findings.ways();
    findings.end();
    findings.time();
    return findings.findings;
  }

  private void ways() {
    var starts = nodes.stream().filter(node -> node.kind() == NodeKind.START).map(Node::id);
    var ends = nodes.stream().filter(node -> node.kind() == NodeKind.END).map(Node::id);
    var reachable = reached(starts.toList(), Edge::from, Edge::to);
    var leading = reached(ends.toList(), Edge::to, Edge::from);
    for (var step : table.steps()) {
      targets(step)
          .filter(target -> !exists(target))
          .forEach(target -> findings.add(Finding.at(Fault.TARGET_MISSING, step.id(), target)));
      if (!reachable.contains(step.id())) {
        findings.add(Finding.at(Fault.UNREACHABLE, step.id()));
      }
      if (!leading.contains(step.id())) {
        findings.add(Finding.at(Fault.NO_WAY_OUT, step.id()));
      }
    }
  }

  private void end() {
    if (edges.stream().noneMatch(edge -> edge.to().equals(Step.END))) {
      findings.add(Finding.ofAll(Fault.END_MISSING));
    }
  }

  /// The longest way through the table that passes every step counts: what is done at the same time
  /// takes no longer than the longest of it. Only limits in the unit of the promise can be added.
  private void time() {
    var promised = table.promised();
    if (promised == null) {
      return;
    }
    Map<String, Integer> amounts = new HashMap<>();
    for (var step : table.steps()) {
      var limit = step.limit();
      if (limit != null && limit.unit().equals(promised.unit())) {
        amounts.put(step.id(), limit.amount());
      }
    }
    var sum =
        table.steps().stream()
            .mapToInt(step -> longest(step.id(), amounts, new HashSet<>()))
            .max()
            .orElse(0);
    if (sum > promised.amount()) {
      findings.add(Finding.ofAll(Fault.LONGER_THAN_PROMISED, sum, promised.amount()));
    }
  }

  private int longest(String node, Map<String, Integer> amounts, Set<String> onTheWay) {
    if (!onTheWay.add(node)) {
      return 0;
    }
    var rest =
        edges.stream()
            .filter(edge -> edge.kind() == EdgeKind.PASS && edge.from().equals(node))
            .mapToInt(edge -> longest(edge.to(), amounts, onTheWay))
            .max()
            .orElse(0);
    onTheWay.remove(node);
    return rest + amounts.getOrDefault(node, 0);
  }

  private Set<String> reached(
      Collection<String> from, Function<Edge, String> here, Function<Edge, String> there) {
    Set<String> reached = new HashSet<>(from);
    var waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      var node = waiting.remove();
      edges.stream()
          .filter(edge -> here.apply(edge).equals(node))
          .map(there)
          .filter(reached::add)
          .forEach(waiting::add);
    }
    return reached;
  }

  private static Stream<String> targets(Step step) {
    return Stream.concat(
        step.passes().stream().filter(next -> !next.equals(Step.END)),
        step.branches().stream().map(StepTable.Branch::to).filter(Objects::nonNull));
  }

  private boolean exists(String id) {
    return table.steps().stream().anyMatch(step -> step.id().equals(id));
  }
}
