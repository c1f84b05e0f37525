package cn.onestop.catalog.chart.web;

import cn.onestop.catalog.chart.FlowChart;
import cn.onestop.catalog.chart.drawing.ChartDrawing;
import cn.onestop.catalog.chart.drawing.Heading;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.catalog.steps.StepTable;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The flow chart 办理流程图 of an item; open to everyone, as it hangs in the hall (行政许可法 30).
@RestController
@RequestMapping("/api/v1/catalog/items/{code}")
final class FlowChartController {

  private static final String SVG = "image/svg+xml";

  /// Nothing of a drawing runs, and it fetches nothing.
  private static final String POLICY =
      "default-src 'none'; style-src '%s'; sandbox".formatted(ChartDrawing.STYLE_HASH);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final ReadItem items;
  private final OfficeClock clock;
  private final DrawnCharts drawings = new DrawnCharts();

  FlowChartController(ReadItem items, OfficeClock clock) {
    this.items = items;
    this.clock = clock;
  }

  /// Shows the flow chart of an item as nodes and edges, with what is wrong with it.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping("/flow-chart.json")
  ResponseEntity<FlowChartResponse> data(
      @PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var found = found(code, at);
    return ResponseEntity.ok()
        .eTag("\"" + name(found) + "\"")
        .cacheControl(CacheControl.noCache())
        .body(FlowChartResponse.of(found, chart(found)));
  }

  /// Draws the flow chart of an item, to be read on a screen or a sheet of A4.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping(path = "/flow-chart.svg", produces = SVG)
  ResponseEntity<String> drawing(@PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var found = found(code, at);
    var drawn = drawings.of(name(found), () -> chart(found), () -> heading(found));
    return ResponseEntity.ok()
        .eTag(drawn.tag())
        .cacheControl(CacheControl.noCache())
        .header("Content-Security-Policy", POLICY)
        .header("Content-Type", SVG + ";charset=UTF-8")
        .body(drawn.svg());
  }

  private InForce found(String code, @Nullable LocalDate at) {
    return items.inForceOn(code, at == null ? OfficeHours.DEFAULT.dateOf(clock.now()) : at);
  }

  private static FlowChart chart(InForce found) {
    var content = found.version().content();
    return FlowChart.of(StepTable.of(content), content.promised());
  }

  private static String name(InForce found) {
    return found.item().code() + "-" + found.version().number();
  }

  private static Heading heading(InForce found) {
    var content = found.version().content();
    List<String> lines = new ArrayList<>();
    lines.add(
        "事项编码 %s · 第%d版 · %s起施行"
            .formatted(
                found.item().code(),
                found.version().number(),
                DAY.format(found.version().effectiveFrom())));
    lines.add(limits(content));
    if (content.publicNoticeDays() > 0) {
      lines.add("公示%d日，不计入承诺时限".formatted(content.publicNoticeDays()));
    }
    return new Heading(title(content), lines);
  }

  private static String title(ItemContent content) {
    var variant = content.variant();
    return content.itemName() + (variant == null ? "" : "（" + variant + "）") + "办理流程图";
  }

  private static String limits(ItemContent content) {
    var statutory = content.statutory();
    var promised = "承诺时限 " + ChartDrawing.words(content.promised());
    return statutory == null ? promised : promised + " · 法定时限 " + ChartDrawing.words(statutory);
  }
}
