package cn.onestop.catalog.item.web;

import cn.onestop.catalog.basis.LegalReference;
import cn.onestop.catalog.basis.RegisterAtHand;
import cn.onestop.catalog.item.ListedItem;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.item.search.FindItems;
import cn.onestop.kit.request.ExpectedVersion;
import cn.onestop.kit.request.Page;
import cn.onestop.kit.request.PageRequest;
import cn.onestop.time.calendar.OfficeHours;
import cn.onestop.time.clock.OfficeClock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading the catalogue; open to everyone.
@RestController
@RequestMapping("/api/v1/catalog/items")
final class ItemController {

  private final ReadItem items;
  private final FindItems list;
  private final RegisterAtHand register;
  private final OfficeClock clock;

  ItemController(ReadItem items, FindItems list, RegisterAtHand register, OfficeClock clock) {
    this.items = items;
    this.list = list;
    this.register = register;
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
  Page<ListedItem> list(
      @RequestParam @Nullable String q,
      @RequestParam @Nullable String centre,
      @RequestParam @Nullable String type,
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String audience,
      @RequestParam @Nullable String village,
      @RequestParam @Nullable String lifeEvent,
      PageRequest page) {
    return list.find(
        list.query(q, centre, type, department, audience, village, lifeEvent), today(), page);
  }

  /// Shows the guide 办事指南 of an item that is, was or will be in force; as `application/ld+json` in
  /// the terms of CPSV-AP 3.2.
  ///
  /// @param code the item's code 事项编码
  /// @param at the day on which it is in force; today if absent
  @GetMapping("/{code}")
  ResponseEntity<ItemResponse> get(
      @PathVariable String code, @RequestParam @Nullable LocalDate at) {
    var day = at == null ? today() : at;
    var found = items.inForceOn(code, day);
    var references = register.references(found.version().content(), day);
    // Which version is in force today must be asked each time.
    return ResponseEntity.ok()
        .eTag(LegalReference.entityTag(found.edition(), references))
        .cacheControl(CacheControl.noCache())
        .varyBy(HttpHeaders.ACCEPT)
        .body(ItemResponse.from(found, references));
  }

  /// Shows the history of an item, oldest version first.
  ///
  /// @param code the item's code 事项编码
  @GetMapping("/{code}/versions")
  ResponseEntity<ItemVersionsResponse> versions(@PathVariable String code) {
    var item = items.get(code);
    return ResponseEntity.ok()
        .eTag(
            ExpectedVersion.entityTag(
                item.versions().size() + (item.retiredFrom() == null ? 0L : 1L)))
        .cacheControl(CacheControl.noCache())
        .body(ItemVersionsResponse.from(item));
  }

  /// Shows what differs between two versions of an item, field by field.
  ///
  /// @param code the item's code 事项编码
  /// @param from number of the earlier version; the one before `to` if absent
  /// @param to number of the later version; the last if absent
  @GetMapping("/{code}/diff")
  ResponseEntity<ItemDiffResponse> diff(
      @PathVariable String code,
      @RequestParam @Nullable Integer from,
      @RequestParam @Nullable Integer to,
      Locale locale) {
    var item = items.get(code);
    int later = to == null ? item.versions().size() : to;
    int earlier = from == null ? Math.max(1, later - 1) : from;
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .body(ItemDiffResponse.of(item, item.version(earlier), item.version(later), locale));
  }

  private LocalDate today() {
    return OfficeHours.DEFAULT.dateOf(clock.now());
  }
}
