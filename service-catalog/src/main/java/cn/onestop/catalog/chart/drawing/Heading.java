package cn.onestop.catalog.chart.drawing;

import java.util.List;

/// What stands above a chart.
///
/// @param title whose chart it is
/// @param lines code, version, promise
public record Heading(String title, List<String> lines) {

  public Heading {
    lines = List.copyOf(lines);
  }
}
