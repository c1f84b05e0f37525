package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.Finding;
import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.chart.drawing.Box.Shape;
import cn.onestop.catalog.chart.drawing.Line.Side;
import cn.onestop.catalog.codes.BranchCause;
import cn.onestop.catalog.codes.StepLevel;
import cn.onestop.events.catalog.HandlingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The boxes and lines that a chart is drawn with. Where a step can be left in several ways a
/// diamond follows it; where it goes on in several places at the same time, a bar.
///
/// @param lines in the order in which the chart names its edges
record Boxes(List<Box> boxes, List<Line> lines) {

  static final double NAME_SIZE = 16;
  static final double DETAIL_SIZE = 13;

  private static final double WIDEST_NAME = 13 * NAME_SIZE;
  private static final double WIDEST_WORDS = 9 * DETAIL_SIZE;
  private static final double NARROWEST_STEP = 150;
  private static final double NARROWEST_TERMINAL = 90;
  private static final double SIDES = 28;
  private static final double TOP_AND_BOTTOM = 16;
  private static final double DIAMOND = 30;
  private static final double BAR_WIDTH = 140;
  private static final double BAR_HEIGHT = 5;

  static Boxes of(FlowChart chart) {
    return new Making(chart).boxes();
  }

  private static final class Making {

    private final FlowChart chart;
    private final Map<String, List<Edge>> from;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Making(FlowChart chart) {
      this.chart = chart;
      this.from = chart.edges().stream().collect(Collectors.groupingBy(Edge::from));
    }

    Boxes boxes() {
      for (var node : chart.nodes()) {
        if (meets(node)) {
          boxes.add(bar(joinOf(node.id())));
          lines.add(Line.down(joinOf(node.id()), node.id(), null));
        }
        boxes.add(box(node));
        ways(node);
      }
      return new Boxes(List.copyOf(boxes), List.copyOf(lines));
    }

    private void ways(Node node) {
      var ways = from.getOrDefault(node.id(), List.of());
      var passes = ways.stream().filter(way -> way.cause() == null).toList();
      var branches = ways.stream().filter(way -> way.cause() != null).toList();
      if (node.kind() == NodeKind.SUPPLEMENT || node.kind() == NodeKind.SPECIAL_PROCEDURE) {
        passes.forEach(pass -> lines.add(back(node, pass)));
        return;
      }
      var leaving = node.id();
      var passing = branches.isEmpty() ? null : words("通过");
      if (!branches.isEmpty()) {
        var choice = "choice:" + node.id();
        boxes.add(new Box(choice, Shape.CHOICE, DIAMOND, DIAMOND, List.of(), null, false));
        lines.add(Line.down(leaving, choice, null));
        leaving = choice;
      }
      if (passes.size() > 1) {
        var fork = "fork:" + node.id();
        boxes.add(bar(fork));
        lines.add(Line.down(leaving, fork, passing));
        passes.forEach(pass -> lines.add(Line.down(fork, target(pass), null)));
      } else if (!passes.isEmpty()) {
        lines.add(Line.down(leaving, target(passes.getFirst()), passing));
      }
      for (var branch : branches) {
        lines.add(branch(leaving, branch));
      }
    }

    /// From what lies beside the main line back to it.
    private static Line back(Node node, Edge pass) {
      var side = node.kind() == NodeKind.SUPPLEMENT ? Side.LEFT : Side.RIGHT;
      return new Line(node.id(), side, pass.to(), side, null, true);
    }

    /// What is for the applicant to mend, and what goes back, lies on the left; what ends or
    /// interrupts, on the right. Only a way back to a step needs words: the other boxes say
    /// themselves why one comes to them.
    private Line branch(String from, Edge branch) {
      var cause = Objects.requireNonNull(branch.cause());
      var to = node(branch.to());
      return switch (to.kind()) {
        case SUPPLEMENT -> new Line(from, Side.LEFT, to.id(), Side.TOP, null, true);
        case START, STEP -> new Line(from, Side.LEFT, to.id(), Side.LEFT, words(cause.zh()), true);
        case SPECIAL_PROCEDURE, END -> new Line(from, Side.RIGHT, to.id(), Side.TOP, null, true);
      };
    }

    private Node node(String id) {
      return chart.nodes().stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    private String target(Edge pass) {
      return meets(node(pass.to())) ? joinOf(pass.to()) : pass.to();
    }

    /// Whether what was done at the same time comes together there.
    private boolean meets(Node node) {
      return chart.edges().stream()
              .filter(edge -> edge.cause() == null && edge.to().equals(node.id()))
              .filter(edge -> node(edge.from()).kind() == NodeKind.STEP)
              .count()
          > 1;
    }

    private static String joinOf(String node) {
      return "join:" + node;
    }

    private static Box bar(String id) {
      return new Box(id, Shape.BAR, BAR_WIDTH, BAR_HEIGHT, List.of(), null, false);
    }

    private Box box(Node node) {
      return switch (node.kind()) {
        case START, END ->
            sized(node, Shape.TERMINAL, NARROWEST_TERMINAL, NAME_SIZE, WIDEST_NAME, null);
        case SUPPLEMENT ->
            sized(node, Shape.STEP, NARROWEST_TERMINAL, DETAIL_SIZE, WIDEST_WORDS, "一次性告知");
        case SPECIAL_PROCEDURE ->
            sized(node, Shape.SPECIAL, NARROWEST_TERMINAL, DETAIL_SIZE, WIDEST_WORDS, "时间不计入时限");
        case STEP ->
            sized(
                node,
                isOfVillage(node) ? Shape.VILLAGE_STEP : Shape.STEP,
                NARROWEST_STEP,
                NAME_SIZE,
                WIDEST_NAME,
                null);
      };
    }

    private Box sized(
        Node node,
        Shape shape,
        double narrowest,
        double size,
        double widest,
        @Nullable String remark) {
      var row = node.row();
      var limit = row == null ? null : row.limit();
      var texts =
          Stream.of(
                  TextBlock.wrap(name(node), size, widest),
                  row == null ? null : who(row),
                  limit == null ? null : detail("时限：" + Wording.of(limit)),
                  remark == null ? null : detail(remark),
                  faults(node))
              .filter(Objects::nonNull)
              .toList();
      var width = texts.stream().mapToDouble(TextBlock::width).max().orElse(0) + SIDES;
      var height = texts.stream().mapToDouble(TextBlock::height).sum() + TOP_AND_BOTTOM;
      return new Box(
          node.id(),
          shape,
          Math.max(width, narrowest),
          height,
          texts,
          row == null ? null : row.id(),
          faults(node) != null);
    }

    private static String name(Node node) {
      var special = BranchCause.SPECIAL_PROCEDURE.zh();
      return node.kind() == NodeKind.SPECIAL_PROCEDURE && !node.name().contains(special)
          ? special + "：" + node.name()
          : node.name();
    }

    private static @Nullable TextBlock who(HandlingStep row) {
      var who = Wording.who(row);
      return who.isEmpty() ? null : TextBlock.join(who, " · ", DETAIL_SIZE, WIDEST_NAME);
    }

    private static boolean isOfVillage(Node node) {
      var row = node.row();
      return row != null && StepLevel.VILLAGE.code().equals(row.level());
    }

    private @Nullable TextBlock faults(Node node) {
      var faults =
          chart.findings().stream()
              .filter(finding -> node.id().equals(finding.step()))
              .map(Finding::fault)
              .map(Finding.Fault::words)
              .distinct()
              .collect(Collectors.joining("；"));
      return faults.isEmpty() ? null : detail("！" + faults);
    }

    private static TextBlock detail(String text) {
      return TextBlock.wrap(text, DETAIL_SIZE, WIDEST_NAME);
    }

    private static @Nullable TextBlock words(@Nullable String text) {
      return text == null ? null : TextBlock.wrap(text, DETAIL_SIZE, WIDEST_WORDS);
    }
  }
}
