package cn.onestop.catalog.chart;

import cn.onestop.catalog.chart.Finding.Fault;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is wrong with a chart, in the order of its table.
final class ChartFindings {

  private final StepTable table;
  private final @Nullable PlainLimit promised;
  private final ChartDraft draft;
  private final List<Finding> findings = new ArrayList<>();

  ChartFindings(StepTable table, @Nullable PlainLimit promised, ChartDraft draft) {
    this.table = table;
    this.promised = promised;
    this.draft = draft;
  }

  List<Finding> all() {
    ways();
    if (draft.edges().stream().noneMatch(edge -> edge.to().equals(FlowChart.DONE))) {
      findings.add(Finding.ofAll(Fault.END_MISSING));
    }
    if (promised != null) {
      time(promised);
    }
    return findings;
  }

  private void ways() {
    var reachable = reached(List.of(FlowChart.START), Edge::from, Edge::to);
    var leading = reached(ends(), Edge::to, Edge::from);
    for (var row : table.steps()) {
      ChartDraft.targets(row)
          .filter(target -> table.find(target).isEmpty())
          .forEach(target -> findings.add(Finding.at(Fault.TARGET_MISSING, row.id(), target)));
      if (!reachable.contains(row.id())) {
        findings.add(Finding.at(Fault.UNREACHABLE, row.id()));
      }
      if (!leading.contains(row.id())) {
        findings.add(Finding.at(Fault.NO_WAY_OUT, row.id()));
      }
    }
  }

  private List<String> ends() {
    return draft.nodes().stream()
        .filter(node -> node.kind() == NodeKind.END)
        .map(Node::id)
        .toList();
  }

  /// The longest regular way counts: what is done at the same time takes no longer than the longest
  /// of it, and the time of a special procedure is not counted. Only limits in the unit of the
  /// promise can be added.
  private void time(PlainLimit promised) {
    Map<String, Integer> amounts = new HashMap<>();
    for (var node : draft.nodes()) {
      HandlingStep row = node.row();
      var limit = row == null || node.kind() != NodeKind.STEP ? null : row.limit();
      if (limit != null && limit.unit().equals(promised.unit())) {
        amounts.put(node.id(), limit.amount());
      }
    }
    var sum = longest(FlowChart.START, amounts, new HashSet<>());
    if (sum > promised.amount()) {
      findings.add(Finding.ofAll(Fault.LONGER_THAN_PROMISED, sum, promised.amount()));
    }
  }

  private int longest(String node, Map<String, Integer> amounts, Set<String> onTheWay) {
    if (!onTheWay.add(node)) {
      return 0;
    }
    var rest =
        draft.edges().stream()
            .filter(edge -> edge.cause() == null && edge.from().equals(node))
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
      draft.edges().stream()
          .filter(edge -> here.apply(edge).equals(node))
          .map(there)
          .filter(reached::add)
          .forEach(waiting::add);
    }
    return reached;
  }
}
