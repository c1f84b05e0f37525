package cn.onestop.catalog.item.web;

import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.catalog.item.search.FindItems;
import cn.onestop.catalog.linked.LinkedCatalogue;
import cn.onestop.catalog.linked.LinkedDocument;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue as linked data, for whoever asks for it by `Accept: application/ld+json`; open to
/// everyone.
@RestController
@RequestMapping(path = "/api/v1/catalog/items", produces = "application/ld+json")
final class LinkedItemController {

  private final ReadItem items;
  private final FindItems list;
  private final LinkedCatalogue linked;
  private final OfficeClock clock;

  LinkedItemController(ReadItem items, FindItems list, LinkedCatalogue linked, OfficeClock clock) {
    this.items = items;
    this.list = list;
    this.linked = linked;
    this.clock = clock;
  }

  /// Finds published items: in the order of their codes, or, if something was typed, the best
  /// first. As `application/ld+json`: all that are in force today, with their guides, in the terms
  /// of CPSV-AP 3.2, and not page by page.
  ///
  /// @param q words 名称、俗称、编码、拼音、首字母: each of them stands in the name or in what people call the
  ///   item, in characters, pinyin or initials, or begins a code; if nothing has all of them, what
  ///   was perhaps meant
  /// @param centre area code of the centre that offers it
  /// @param type code of GB/T 39046-2020 A.1 事项类型, such as `01` 行政许可
  /// @param department code of the department that handles it
  /// @param audience code of A.4 服务对象, such as `1` 自然人, `2` 企业法人
  /// @param village code of a village: only what its agent can take in; of an unknown one, nothing
  /// @param lifeEvent code of a life event 人生事项, such as `birth`: only what belongs to it
  @GetMapping
  ResponseEntity<String> list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String village,
      @RequestParam @Nullable String lifeEvent) {
    var today = today();
    var found =
        list
            .all(list.query(q, centre, type, department, audience, village, lifeEvent), today)
            .stream()
            .flatMap(listed -> items.find(listed.itemCode()).stream())
            .flatMap(
                item -> item.inForceOn(today).map(version -> new InForce(item, version)).stream())
            .toList();
    return answer(linked.catalogue(found, today));
  }

  /// Shows the guide 办事指南 of an item that is, was or will be in force; as `application/ld+json` in
  /// the terms of CPSV-AP 3.2.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping("/{code}")
  ResponseEntity<String> get(@PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var today = today();
    return answer(linked.item(items.inForceOn(code, at == null ? today : at), today));
  }

  private static ResponseEntity<String> answer(LinkedDocument document) {
    return ResponseEntity.ok()
        .eTag("\"" + document.hash() + "\"")
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT)
        .body(document.json());
  }

  private LocalDate today() {
    return OfficeHours.DEFAULT.dateOf(clock.now());
  }
}
