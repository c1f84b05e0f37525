package cn.onestop.catalog.chart.web;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.drawing.ChartDrawing;
import cn.onestop.catalog.chart.drawing.Heading;
import cn.onestop.kit.journal.Chain;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The drawings made last. What is in force rarely changes and anyone may ask for it, so each is
/// drawn once and not for each who asks.
final class DrawnCharts {

  private static final int MOST = 500;

  private final Map<String, Drawn> drawn =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Drawn> eldest) {
              return size() > MOST;
            }
          });

  /// @param tag of the drawing's own content
  record Drawn(String svg, String tag) {}

  /// The drawing of a version, which never changes.
  ///
  /// @param version names it
  Drawn of(String version, Supplier<FlowChart> chart, Supplier<Heading> heading) {
    var known = drawn.get(version);
    if (known != null) {
      return known;
    }
    var svg = ChartDrawing.svg(chart.get(), heading.get());
    var fresh = new Drawn(svg, "\"" + Chain.hash(svg) + "\"");
    drawn.put(version, fresh);
    return fresh;
  }
}
