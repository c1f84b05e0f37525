package cn.onestop.catalog.power.web;

import cn.onestop.catalog.basis.LegalReference;
import cn.onestop.catalog.power.ReadPower.InForce;
import cn.onestop.events.catalog.PowerContent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entry of a power as it is, was or will be in force on a day.
///
/// @param reason why this version was published
/// @param contentHash SHA-256 of the canonical JSON of `content`
/// @param decisionDocument by which the government approved it, where it had to
/// @param retiredFrom the first day on which the power is no longer exercised, where it is known
/// @param legalReferences where its bases point to in the register of legal bases
record PowerResponse(
    String powerCode,
    String centre,
    int version,
    LocalDate effectiveFrom,
    String reason,
    Instant publishedAt,
    String contentHash,
    @Nullable String decisionDocument,
    @Nullable LocalDate retiredFrom,
    PowerContent content,
    List<LegalReference> legalReferences) {

  static PowerResponse from(InForce found, List<LegalReference> references) {
    var version = found.version();
    return new PowerResponse(
        found.power().code(),
        found.power().centre(),
        version.number(),
        version.effectiveFrom(),
        version.reason(),
        version.publishedAt(),
        version.contentHash(),
        version.decisionDocument(),
        found.power().retiredFrom(),
        version.content(),
        references);
  }
}
