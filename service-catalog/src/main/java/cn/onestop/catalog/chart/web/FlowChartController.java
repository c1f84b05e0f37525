package cn.onestop.catalog.chart.web;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.drawing.ChartDrawing;
import cn.onestop.catalog.chart.drawing.Heading;
import cn.onestop.catalog.chart.web.DrawnCharts.Drawn;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ServiceItem;
import cn.onestop.catalog.power.Power;
import cn.onestop.catalog.power.ReadPower;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The flow charts 流程图 of items and powers; open to everyone, as they hang in the hall (行政许可法 30).
@RestController
@RequestMapping("/api/v1/catalog")
final class FlowChartController {

  private static final String SVG = "image/svg+xml";

  /// Nothing of a drawing runs, and it fetches nothing.
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; sandbox".formatted(ChartDrawing.STYLE_HASH);

  private final ReadItem items;
  private final ReadPower powers;
  private final OfficeClock clock;
  private final DrawnCharts drawings = new DrawnCharts();

  FlowChartController(ReadItem items, ReadPower powers, OfficeClock clock) {
    this.items = items;
    this.powers = powers;
    this.clock = clock;
  }

  /// Shows the flow chart of an item as nodes and edges, with what is wrong with it.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping("/items/{code}/flow-chart.json")
  ResponseEntity<FlowChartResponse> ofItemAsData(
      @PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var found = items.inForceOn(code, day(at));
    return ResponseEntity.ok()
        .eTag("\"" + found.version().contentHash() + "\"")
        .cacheControl(CacheControl.noCache())
        .body(FlowChartResponse.of(found, chart(found)));
  }

  /// Draws the flow chart of an item, to be read on a screen or a sheet of A4.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping(path = "/items/{code}/flow-chart.svg", produces = SVG)
  ResponseEntity<String> ofItem(@PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var found = items.inForceOn(code, day(at));
    var version = found.version();
    return answer(
        drawings.of(
            ServiceItem.id(code) + "/" + version.number(),
            () -> chart(found),
            () -> heading(found)));
  }

  /// Draws the flow chart of a power, to be read on a screen or a sheet of A4.
  ///
  /// @param code the power's code 权力编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping(path = "/powers/{code}/flow-chart.svg", produces = SVG)
  ResponseEntity<String> ofPower(@PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var found = powers.inForceOn(code, day(at));
    var version = found.version();
    return answer(
        drawings.of(
            Power.id(code) + "/" + version.number(),
            () ->
                FlowChart.of(
                    new StepTable(version.content().steps()), version.content().promised()),
            () -> heading(found)));
  }

  private LocalDate day(@Nullable LocalDate at) {
    return at == null ? OfficeHours.DEFAULT.dateOf(clock.now()) : at;
  }

  private static ResponseEntity<String> answer(Drawn drawn) {
    return ResponseEntity.ok()
        .eTag(drawn.tag())
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", POLICY)
        .header("Content-Type", SVG + ";charset=UTF-8")
        .body(drawn.svg());
  }

  private static FlowChart chart(ReadItem.InForce found) {
    var content = found.version().content();
    return FlowChart.of(StepTable.of(content), content.promised());
  }

  private static Heading heading(ReadItem.InForce found) {
    var version = found.version();
    var content = version.content();
    return new Heading(
            Heading.title(content.itemName(), content.variant()),
            Heading.edition("事项编码", found.item().code(), version.number(), version.effectiveFrom()))
        .limits(content.promised(), content.statutory())
        .publicNotice(content.publicNoticeDays());
  }

  private static Heading heading(ReadPower.InForce found) {
    var version = found.version();
    var content = version.content();
    return new Heading(
            Heading.title(content.powerName(), content.subItem()),
            Heading.edition(
                "权力编码", found.power().code(), version.number(), version.effectiveFrom()))
        .limits(content.promised(), content.statutory());
  }
}
