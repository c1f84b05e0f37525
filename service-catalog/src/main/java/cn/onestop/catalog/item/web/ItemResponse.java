package cn.onestop.catalog.item.web;

import cn.onestop.catalog.basis.LegalReference;
import cn.onestop.catalog.item.ReadItem.InForce;
import cn.onestop.events.catalog.ItemContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The guide of an item as it is, was or will be in force on a day.
///
/// @param reason why this version was published
/// @param decisionDocument by which the government approved it, where it had to
/// @param retiredFrom the first day on which the item is no longer offered, where it is known
/// @param contentHash SHA-256 of the canonical JSON of `content`
/// @param legalReferences where its bases point to in the register of legal bases
record ItemResponse(
    String itemCode,
    String centre,
    int version,
    LocalDate effectiveFrom,
    String reason,
    Instant publishedAt,
    String contentHash,
    @Nullable String decisionDocument,
    @Nullable LocalDate retiredFrom,
    ItemContent content,
    List<LegalReference> legalReferences) {

  static ItemResponse from(InForce found, List<LegalReference> references) {
    var version = found.version();
    return new ItemResponse(
        found.item().code(),
        found.item().centre(),
        version.number(),
        version.effectiveFrom(),
        version.reason(),
        version.publishedAt(),
        version.contentHash(),
        version.decisionDocument(),
        found.item().retiredFrom(),
        version.content(),
        references);
  }
}
