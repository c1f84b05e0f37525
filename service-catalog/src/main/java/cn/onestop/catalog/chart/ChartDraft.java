package cn.onestop.catalog.chart;

import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.codes.StepKind;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.catalog.HandlingStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Nodes and edges laid out of the rows of a table, one after the other. A way that leads nowhere
/// is no edge; the findings tell of it.
final class ChartDraft {

  private final StepTable table;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  ChartDraft(StepTable table) {
    this.table = table;
    add(new Node(FlowChart.START, NodeKind.START, "开始", null));
    table.steps().forEach(row -> add(new Node(row.id(), kind(row), row.name(), row)));
    table.steps().stream().findFirst().ifPresent(row -> lead(FlowChart.START, row.id(), null));
    table.steps().forEach(this::ways);
  }

  List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  List<Edge> edges() {
    return List.copyOf(edges);
  }

  /// Every row that `row` names as a way out of it.
  static Stream<String> targets(HandlingStep row) {
    return Stream.concat(
        Stream.of(row.onPass(), row.onReturn()).filter(Objects::nonNull),
        branches(row).stream().map(HandlingStep.Branch::to));
  }

  private void ways(HandlingStep row) {
    var next = row.onPass();
    if (next != null) {
      lead(row.id(), next, null);
    } else if (kind(row) == NodeKind.STEP) {
      add(new Node(FlowChart.DONE, NodeKind.END, "办结", null));
      lead(row.id(), FlowChart.DONE, null);
    }
    for (var branch : branches(row)) {
      Coded.of(BranchCause.class, branch.when())
          .ifPresent(cause -> lead(row.id(), branch.to(), cause));
    }
    if (row.onReturn() != null) {
      lead(row.id(), row.onReturn(), BranchCause.RETURN);
    }
  }

  /// Whoever goes to a step goes at the same time to all that is done beside it 并联.
  private void lead(String from, String to, @Nullable BranchCause cause) {
    if (nodes.containsKey(to)) {
      edge(new Edge(from, to, cause));
    }
    if (cause == null) {
      table.steps().stream()
          .filter(row -> to.equals(row.parallelWith()) && kind(row) == NodeKind.STEP)
          .filter(row -> !row.id().equals(from))
          .forEach(row -> edge(new Edge(from, row.id(), null)));
    }
  }

  private void edge(Edge edge) {
    if (!edges.contains(edge)) {
      edges.add(edge);
    }
  }

  private void add(Node node) {
    nodes.putIfAbsent(node.id(), node);
  }

  private static List<HandlingStep.Branch> branches(HandlingStep row) {
    return Objects.requireNonNullElse(row.branches(), List.of());
  }

  private static NodeKind kind(HandlingStep row) {
    return switch (StepTable.kind(row).orElse(StepKind.REVIEW)) {
      case SUPPLEMENT -> NodeKind.SUPPLEMENT;
      case SPECIAL_PROCEDURE -> NodeKind.SPECIAL_PROCEDURE;
      case END -> NodeKind.END;
      default -> NodeKind.STEP;
    };
  }
}
