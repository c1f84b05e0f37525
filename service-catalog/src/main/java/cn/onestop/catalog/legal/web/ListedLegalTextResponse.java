package cn.onestop.catalog.legal.web;

import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextStatus;
import cn.onestop.catalog.legal.TextRepeal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal text in the list, as it stands on a day.
///
/// @param articles how many articles, paragraphs and items can be pointed to
/// @param repealedFrom the first day on which the text is not in force, where that is known
record ListedLegalTextResponse(
    String legalText,
    @Nullable String centre,
    int version,
    String name,
    String kind,
    @Nullable String level,
    @Nullable String documentNumber,
    @Nullable String issuingBody,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate validUntil,
    LegalTextStatus status,
    @Nullable LocalDate repealedFrom,
    int articles) {

  static ListedLegalTextResponse of(LegalText text, LocalDate day) {
    var version = text.on(day);
    var content = version.content();
    return new ListedLegalTextResponse(
        text.code(),
        text.centre(),
        version.number(),
        content.name(),
        content.kind(),
        content.level(),
        content.documentNumber(),
        content.issuingBody(),
        content.inForceFrom(),
        content.validUntil(),
        text.status(day),
        text.end().map(TextRepeal::from).orElse(null),
        content.articles().size());
  }
}
