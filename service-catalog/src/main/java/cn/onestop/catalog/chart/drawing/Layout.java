package cn.onestop.catalog.chart.drawing;

import cn.onestop.catalog.chart.drawing.Box.Shape;
import cn.onestop.catalog.chart.drawing.Line.Side;
import cn.onestop.catalog.chart.drawing.Placed.PlacedBox;
import cn.onestop.catalog.chart.drawing.Placed.PlacedLine;
import cn.onestop.catalog.chart.drawing.Placed.Point;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// Gives every box and line its place: from top to bottom in layers, lines at right angles, the
/// regular way as straight as can be, what goes back drawn as going back.
final class Layout {

  private static final int STRAIGHT = 10;
  private static final double BESIDE = 4;

  private Layout() {}

  static Placed of(Boxes boxes) {
    var graph = graph();
    Map<String, Docked> docked = new HashMap<>();
    boxes.boxes().forEach(box -> docked.put(box.id(), new Docked(graph, box)));
    List<ElkEdge> edges = new ArrayList<>();
    for (var line : boxes.lines()) {
      var from = find(line.from(), docked).at(line.leaves());
      edges.add(edge(line, from, find(line.to(), docked).at(line.enters())));
    }
    new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
    return new Placed(
        boxes.boxes().stream().map(box -> placed(box, find(box.id(), docked).node())).toList(),
        IntStream.range(0, edges.size())
            .mapToObj(place -> placed(boxes.lines().get(place), edges.get(place)))
            .toList(),
        graph.getWidth(),
        graph.getHeight());
  }

  private static Docked find(String id, Map<String, Docked> docked) {
    return Objects.requireNonNull(docked.get(id), id);
  }

  private static ElkNode graph() {
    var graph = ElkGraphUtil.createGraph();
    graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(LayeredOptions.PADDING, new ElkPadding(8));
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.PREFER_EDGES);
    graph.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 28.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 14.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
    return graph;
  }

  private static ElkEdge edge(Line line, ElkConnectableShape from, ElkConnectableShape to) {
    var edge = ElkGraphUtil.createSimpleEdge(from, to);
    if (!line.branch()) {
      edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, STRAIGHT);
      edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, STRAIGHT);
    }
    var words = line.words();
    if (words != null) {
      var label = ElkGraphUtil.createLabel(String.join("", words.lines()), edge);
      label.setDimensions(words.width() + 2 * BESIDE, words.height());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.TAIL);
    }
    return edge;
  }

  private static PlacedBox placed(Box box, ElkNode node) {
    return new PlacedBox(box, new Point(node.getX(), node.getY()));
  }

  private static PlacedLine placed(Line line, ElkEdge edge) {
    var section = edge.getSections().getFirst();
    List<Point> points = new ArrayList<>();
    points.add(new Point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
    points.add(new Point(section.getEndX(), section.getEndY()));
    var label = edge.getLabels().stream().findFirst();
    return new PlacedLine(
        line, points, label.map(it -> new Point(it.getX() + BESIDE, it.getY())).orElse(null));
  }

  /// A box in the graph, with a port in the middle of each side that is used.
  private static final class Docked {

    private final ElkNode node;
    private final Box box;
    private final Map<Side, ElkPort> ports = new EnumMap<>(Side.class);

    Docked(ElkNode graph, Box box) {
      this.box = box;
      node = ElkGraphUtil.createNode(graph);
      node.setDimensions(box.width(), box.height());
      if (box.shape() != Shape.BAR) {
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
      }
    }

    ElkNode node() {
      return node;
    }

    ElkConnectableShape at(Side side) {
      return box.shape() == Shape.BAR ? node : ports.computeIfAbsent(side, this::port);
    }

    private ElkPort port(Side side) {
      var port = ElkGraphUtil.createPort(node);
      var width = box.width();
      var height = box.height();
      switch (side) {
        case TOP -> port.setLocation(width / 2, 0);
        case BOTTOM -> port.setLocation(width / 2, height);
        case LEFT -> port.setLocation(0, height / 2);
        case RIGHT -> port.setLocation(width, height / 2);
      }
      port.setProperty(
          LayeredOptions.PORT_SIDE,
          switch (side) {
            case TOP -> PortSide.NORTH;
            case BOTTOM -> PortSide.SOUTH;
            case LEFT -> PortSide.WEST;
            case RIGHT -> PortSide.EAST;
          });
      return port;
    }
  }
}
