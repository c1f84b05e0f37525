package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.Finding;
import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.FlowChart.Edge;
import cn.onestop.catalog.chart.FlowChart.EdgeKind;
import cn.onestop.catalog.chart.FlowChart.Node;
import cn.onestop.catalog.chart.FlowChart.NodeKind;
import cn.onestop.catalog.chart.drawing.Box.Shape;
import cn.onestop.catalog.chart.drawing.Line.Side;
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
      var passes = ways.stream().filter(way -> way.kind() == EdgeKind.PASS).toList();
      var branches = ways.stream().filter(way -> way.kind() != EdgeKind.PASS).toList();
      var leaving = node.id();
      if (node.kind() == NodeKind.STEP && !branches.isEmpty()) {
        var choice = "choice:" + node.id();
        boxes.add(new Box(choice, Shape.CHOICE, DIAMOND, DIAMOND, List.of(), null, false));
        lines.add(Line.down(leaving, choice, null));
        leaving = choice;
      }
      var parting = leaving;
      if (passes.size() > 1) {
        var fork = "fork:" + node.id();
        boxes.add(bar(fork));
        lines.add(Line.down(leaving, fork, words(passes.getFirst().words())));
        passes.forEach(pass -> lines.add(Line.down(fork, target(pass), null)));
      } else {
        passes.forEach(
            pass -> lines.add(Line.down(parting, target(pass), words(pass.words()))));
      }
      branches.forEach(branch -> lines.add(branch(parting, branch)));
    }

    /// What goes back to a step leaves and enters on the left, what ends or interrupts lies on the
    /// right.
    private Line branch(String from, Edge branch) {
      var words = words(branch.words());
      var to = branch.to();
      if (branch.kind() == EdgeKind.SPECIAL_PROCEDURE) {
        return isStep(to)
            ? new Line(from, Side.RIGHT, to, Side.RIGHT, words, true)
            : new Line(from, Side.RIGHT, to, Side.TOP, words, true);
      }
      return isStep(to)
          ? new Line(from, Side.LEFT, to, Side.LEFT, words, true)
          : new Line(from, Side.RIGHT, to, Side.TOP, words, true);
    }

    private boolean isStep(String id) {
      return chart.nodes().stream()
          .anyMatch(node -> node.id().equals(id) && node.kind() == NodeKind.STEP);
    }

    private String target(Edge pass) {
      return chart.nodes().stream().anyMatch(node -> node.id().equals(pass.to()) && meets(node))
          ? joinOf(pass.to())
          : pass.to();
    }

    /// Whether what was done at the same time comes together there.
    private boolean meets(Node node) {
      return node.kind() == NodeKind.STEP
          && chart.edges().stream()
                  .filter(edge -> edge.kind() == EdgeKind.PASS && edge.to().equals(node.id()))
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
        case START, END -> terminal(node);
        case SPECIAL_PROCEDURE -> special(node);
        case STEP -> step(node);
      };
    }

    private static Box terminal(Node node) {
      var name = TextBlock.wrap(node.name(), NAME_SIZE, WIDEST_NAME);
      return sized(node.id(), Shape.TERMINAL, NARROWEST_TERMINAL, List.of(name), null, false);
    }

    private static Box special(Node node) {
      return sized(
          node.id(),
          Shape.SPECIAL,
          NARROWEST_TERMINAL,
          List.of(
              TextBlock.wrap(node.name(), DETAIL_SIZE, WIDEST_WORDS), detail("时间不计入承诺时限")),
          null,
          false);
    }

    private Box step(Node node) {
      var limit = node.limit();
      var texts =
          Stream.of(
                  TextBlock.wrap(node.name(), NAME_SIZE, WIDEST_NAME),
                  who(node),
                  limit == null ? null : detail("时限：" + LimitWords.of(limit)),
                  faults(node))
              .filter(Objects::nonNull)
              .toList();
      return sized(
          node.id(),
          node.village() ? Shape.VILLAGE_STEP : Shape.STEP,
          NARROWEST_STEP,
          texts,
          node.id(),
          chart.findings().stream().anyMatch(finding -> node.id().equals(finding.step())));
    }

    private static @Nullable TextBlock who(Node node) {
      var village = node.village() && !says(node, "村") ? "村（社区）" : null;
      var who =
          Stream.of(node.role(), node.office(), village)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      return who.isEmpty() ? null : TextBlock.join(who, " · ", DETAIL_SIZE, WIDEST_NAME);
    }

    private static boolean says(Node node, String word) {
      return Stream.of(node.name(), node.role(), node.office())
          .filter(Objects::nonNull)
          .anyMatch(text -> text.contains(word));
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

    private static Box sized(
        String id,
        Shape shape,
        double narrowest,
        List<TextBlock> texts,
        @Nullable String step,
        boolean marked) {
      var width = texts.stream().mapToDouble(TextBlock::width).max().orElse(0) + SIDES;
      var height = texts.stream().mapToDouble(TextBlock::height).sum() + TOP_AND_BOTTOM;
      return new Box(id, shape, Math.max(width, narrowest), height, texts, step, marked);
    }
  }
}
