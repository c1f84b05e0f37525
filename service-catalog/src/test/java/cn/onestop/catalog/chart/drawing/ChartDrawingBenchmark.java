package cn.onestop.catalog.chart.drawing;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How long a chart takes to be drawn. Nothing is asserted, and the build does not run it:
///
/// `./mvnw -pl service-catalog -am test -Dtest=ChartDrawingBenchmark
/// -Dsurefire.failIfNoSpecifiedTests=false`
class ChartDrawingBenchmark {

  private static final int WARM_UP = 10;
  private static final int ROUNDS = 10;

  @Test
  void how_long_it_takes() {
    var charts = ChartDrawingTest.charts().toList();
    var heading = new Heading("办理流程图", List.of());
    for (int i = 0; i < WARM_UP; i++) {
      charts.forEach(chart -> ChartDrawing.svg(chart, heading));
    }
    var times = new long[ROUNDS * charts.size()];
    int place = 0;
    for (int i = 0; i < ROUNDS; i++) {
      for (var chart : charts) {
        var begun = System.nanoTime();
        ChartDrawing.svg(chart, heading);
        times[place++] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(times);
    System.out.printf(
        "%d charts: p50 %.2f ms  p99 %.2f ms%n",
        charts.size(), times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
  }
}
