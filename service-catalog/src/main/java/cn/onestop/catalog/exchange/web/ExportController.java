package cn.onestop.catalog.exchange.web;

import cn.onestop.catalog.exchange.ExportItems;
import cn.onestop.catalog.exchange.ItemFormat;
import cn.onestop.catalog.item.ItemQuery;
import cn.onestop.catalog.item.search.FindItems;
import cn.onestop.kit.web.WholeFile;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Hands out the catalogue as files; open to everyone, as every guide in it is.
@RestController
@RequestMapping("/api/v1/catalog")
final class ExportController {

  private final ExportItems items;
  private final FindItems list;
  private final Formats formats;
  private final OfficeClock clock;

  ExportController(ExportItems items, FindItems list, List<ItemFormat> formats, OfficeClock clock) {
    this.items = items;
    this.list = list;
    this.formats = new Formats(formats);
    this.clock = clock;
  }

  /// Exports published items as JSON: `onestop-items/2`.
  ///
  /// @param q words, as in the list of items
  /// @param centre area code of the centre that offers them
  /// @param type code of GB/T 39046-2020 A.1 事项类型
  /// @param department code of the department that handles them
  /// @param audience code of A.4 服务对象
  /// @param village code of a village: only what its agent can take in
  /// @param lifeEvent code of a life event 人生事项, such as `birth`: only what belongs to it
  /// @param at the day on which they are in force; today if absent
  @GetMapping(path = "/export.json", produces = ItemFormat.JSON)
  ResponseEntity<InputStreamResource> json(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String village,
      @RequestParam @Nullable String lifeEvent,
      @RequestParam @Nullable LocalDate at)
      throws IOException {
    return file(
        ItemFormat.JSON,
        "json",
        list.query(q, centre, type, department, audience, village, lifeEvent),
        at);
  }

  /// Exports published items as CSV in UTF-8, in the columns that the import takes.
  ///
  /// @param q words, as in the list of items
  /// @param centre area code of the centre that offers them
  /// @param type code of GB/T 39046-2020 A.1 事项类型
  /// @param department code of the department that handles them
  /// @param audience code of A.4 服务对象
  /// @param village code of a village: only what its agent can take in
  /// @param lifeEvent code of a life event 人生事项, such as `birth`: only what belongs to it
  /// @param at the day on which they are in force; today if absent
  @GetMapping(path = "/export.csv", produces = ItemFormat.CSV)
  ResponseEntity<InputStreamResource> csv(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String village,
      @RequestParam @Nullable String lifeEvent,
      @RequestParam @Nullable LocalDate at)
      throws IOException {
    return file(
        ItemFormat.CSV,
        "csv",
        list.query(q, centre, type, department, audience, village, lifeEvent),
        at);
  }

  /// Exports published items as a workbook (XLSX) of one sheet, in the columns that the import
  /// takes.
  ///
  /// @param q words, as in the list of items
  /// @param centre area code of the centre that offers them
  /// @param type code of GB/T 39046-2020 A.1 事项类型
  /// @param department code of the department that handles them
  /// @param audience code of A.4 服务对象
  /// @param village code of a village: only what its agent can take in
  /// @param lifeEvent code of a life event 人生事项, such as `birth`: only what belongs to it
  /// @param at the day on which they are in force; today if absent
  @GetMapping(path = "/export.xlsx", produces = ItemFormat.XLSX)
  ResponseEntity<InputStreamResource> xlsx(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String village,
      @RequestParam @Nullable String lifeEvent,
      @RequestParam @Nullable LocalDate at)
      throws IOException {
    return file(
        ItemFormat.XLSX,
        "xlsx",
        list.query(q, centre, type, department, audience, village, lifeEvent),
        at);
  }

  private ResponseEntity<InputStreamResource> file(
      String mediaType, String ending, ItemQuery query, @Nullable LocalDate at) throws IOException {
    var day = at == null ? OfficeHours.DEFAULT.dateOf(clock.now()) : at;
    return WholeFile.of(
            bytes -> {
              try (var writer = formats.of(mediaType).write(bytes)) {
                items.write(query, day, writer);
              }
            })
        .sent(mediaType, "items-" + day + "." + ending, CacheControl.noCache());
  }
}
