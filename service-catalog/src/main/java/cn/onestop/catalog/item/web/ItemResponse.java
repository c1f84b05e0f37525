package cn.onestop.catalog.item.web;

import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.events.catalog.ItemContent;
import java.time.Instant;
import java.time.LocalDate;

/// The guide of an item as it is, was or will be in force on a day.
///
/// @param reason why this version was published
/// @param contentHash SHA-256 of the canonical JSON of `content`
record ItemResponse(
    String itemCode,
    String centre,
    int version,
    LocalDate effectiveFrom,
    String reason,
    Instant publishedAt,
    String contentHash,
    ItemContent content) {

  static ItemResponse from(InForce found) {
    var version = found.version();
    return new ItemResponse(
        found.item().code(),
        found.item().centre(),
        version.number(),
        version.effectiveFrom(),
        version.reason(),
        version.publishedAt(),
        version.contentHash(),
        version.content());
  }
}
