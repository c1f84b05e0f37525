package cn.onestop.catalog.chart;

import cn.onestop.catalog.chart.StepTable.Branch;
import cn.onestop.catalog.chart.StepTable.Step;
import cn.onestop.events.PlainLimit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A flow chart 流程图 as nodes and edges, so that a matter's real way can be laid beside it.
///
/// @param findings what is wrong with it; a chart with findings is drawn all the same, so that
///   whoever edits it sees them
public record FlowChart(List<Node> nodes, List<Edge> edges, List<Finding> findings) {

  public FlowChart {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    findings = List.copyOf(findings);
  }

  /// What stands in a chart.
  public enum NodeKind {
    /// 开始.
    START,
    /// 环节.
    STEP,
    /// 特别程序: the clock stands still, then the step goes on.
    SPECIAL_PROCEDURE,
    /// 结束.
    END
  }

  /// How an edge is taken: by passing the step, or by a branch.
  public enum EdgeKind {
    PASS,
    SUPPLEMENT,
    NOT_ACCEPTED,
    SPECIAL_PROCEDURE,
    DENIED,
    RETURNED;

    static EdgeKind of(BranchKind kind) {
      return switch (kind) {
        case SUPPLEMENT -> SUPPLEMENT;
        case NOT_ACCEPTED -> NOT_ACCEPTED;
        case SPECIAL_PROCEDURE -> SPECIAL_PROCEDURE;
        case DENIED -> DENIED;
        case RETURNED -> RETURNED;
      };
    }
  }

  /// One node.
  ///
  /// @param id of a step its id in the table; `start`, `end`, `end:…` and `special:…` of others
  public record Node(
      String id,
      NodeKind kind,
      String name,
      @Nullable String role,
      @Nullable String office,
      @Nullable PlainLimit limit,
      boolean village) {

    static Node of(Step step) {
      return new Node(
          step.id(),
          NodeKind.STEP,
          step.name(),
          step.role(),
          step.office(),
          step.limit(),
          step.village());
    }

    static Node bare(String id, NodeKind kind, String name) {
      return new Node(id, kind, name, null, null, null, false);
    }
  }

  /// One way from node to node.
  ///
  /// @param words what is written on it, absent where nothing needs to be
  public record Edge(String from, String to, EdgeKind kind, @Nullable String words) {}

  /// The chart of a table.
  public static FlowChart of(StepTable table) {
    return new Drafting(table).chart();
  }

  /// Lays nodes and edges out of the rows, one after the other.
  private static final class Drafting {

    private static final String START = "start";

    private final StepTable table;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    Drafting(StepTable table) {
      this.table = table;
      table.steps().forEach(step -> known.add(step.id()));
    }

    FlowChart chart() {
      add(Node.bare(START, NodeKind.START, "开始"));
      if (!table.steps().isEmpty()) {
        edges.add(new Edge(START, table.steps().getFirst().id(), EdgeKind.PASS, null));
      }
      for (var step : table.steps()) {
        add(Node.of(step));
        step.branches().forEach(branch -> branch(step, branch));
        step.passes().forEach(next -> pass(step, next));
      }
      var all = List.copyOf(nodes.values());
      return new FlowChart(all, edges, ChartFindings.of(table, all, edges));
    }

    private void pass(Step step, String next) {
      if (next.equals(Step.END)) {
        add(Node.bare(Step.END, NodeKind.END, "办结"));
      } else if (!known.contains(next)) {
        return;
      }
      var words = step.branches().isEmpty() ? null : "通过";
      edges.add(new Edge(step.id(), next, EdgeKind.PASS, words));
    }

    /// A branch that leads nowhere is no edge; the findings tell of it.
    private void branch(Step step, Branch branch) {
      var kind = branch.kind();
      var words = Objects.requireNonNullElse(branch.words(), kind.words());
      var place = step.id() + ":" + step.branches().indexOf(branch);
      var to = branch.to();
      if (to != null && !known.contains(to)) {
        return;
      }
      if (kind == BranchKind.SPECIAL_PROCEDURE) {
        var name = words.contains(kind.words()) ? words : kind.words() + "：" + words;
        var special = Node.bare("special:" + place, NodeKind.SPECIAL_PROCEDURE, name);
        add(special);
        edges.add(new Edge(step.id(), special.id(), EdgeKind.of(kind), null));
        var back = Objects.requireNonNullElse(to, step.id());
        edges.add(new Edge(special.id(), back, EdgeKind.of(kind), null));
      } else if (kind.ends() && to == null) {
        var end = Node.bare("end:" + place, NodeKind.END, words);
        add(end);
        edges.add(new Edge(step.id(), end.id(), EdgeKind.of(kind), null));
      } else {
        var back = Objects.requireNonNullElse(to, step.id());
        edges.add(new Edge(step.id(), back, EdgeKind.of(kind), words));
      }
    }

    private void add(Node node) {
      nodes.putIfAbsent(node.id(), node);
    }
  }
}
