package cn.onestop.catalog.chart.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing in which everything has its place.
record Placed(List<PlacedBox> boxes, List<PlacedLine> lines, double width, double height) {

  record Point(double x, double y) {}

  /// @param at the upper left corner
  record PlacedBox(Box box, Point at) {}

  /// @param points where it begins, turns and ends
  /// @param wordsAt the upper left corner of its words
  record PlacedLine(Line line, List<Point> points, @Nullable Point wordsAt) {}
}
