package cn.onestop.catalog.chart;

import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.HandlingStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A flow chart 流程图 as nodes and edges, so that a matter's real way can be laid beside it. The step
/// table is its source; nobody draws by hand.
///
/// @param findings what is wrong with it; a chart with findings is drawn all the same, so that
///   whoever edits its table sees them
public record FlowChart(List<Node> nodes, List<Edge> edges, List<Finding> findings) {

  /// Where every matter begins.
  public static final String START = "#start";

  /// Where a matter that passed every step is done 办结.
  public static final String DONE = "#done";

  public FlowChart {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    findings = List.copyOf(findings);
  }

  /// What stands in a chart.
  public enum NodeKind {
    /// 开始.
    START,
    /// 环节 of the main line.
    STEP,
    /// 补正: the applicant is told at once of everything that is missing (行政许可法 32).
    SUPPLEMENT,
    /// 特别程序: its time is not counted (行政许可法 45).
    SPECIAL_PROCEDURE,
    /// 结束: done, or ended by a refusal.
    END
  }

  /// One node.
  ///
  /// @param id that of its row in the table, [#START] or [#DONE]
  /// @param row its row in the table; absent for start and done
  public record Node(String id, NodeKind kind, String name, @Nullable HandlingStep row) {}

  /// One way from node to node.
  ///
  /// @param cause why a matter leaves the main line there; absent for the regular way
  public record Edge(String from, String to, @Nullable BranchCause cause) {}

  /// The chart of a table.
  ///
  /// @param promised 承诺办结时限, which the steps together must keep
  public static FlowChart of(StepTable table, @Nullable PlainLimit promised) {
    var draft = new ChartDraft(table);
    return new FlowChart(
        draft.nodes(), draft.edges(), new ChartFindings(table, promised, draft).all());
  }
}
