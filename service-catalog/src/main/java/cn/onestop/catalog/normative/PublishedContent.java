package cn.onestop.catalog.normative;

import cn.onestop.events.catalog.LegalTextContent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a document says, with what its publication or its clean-up adds.
final class PublishedContent {

  private PublishedContent() {}

  /// `content` with what is given; what is not stays.
  static LegalTextContent of(
      LegalTextContent content,
      @Nullable String documentNumber,
      @Nullable LocalDate inForceFrom,
      @Nullable LocalDate validUntil) {
    return new LegalTextContent(
        content.name(),
        content.otherNames(),
        content.kind(),
        content.level(),
        documentNumber == null ? content.documentNumber() : documentNumber,
        content.issuingBody(),
        inForceFrom == null ? content.inForceFrom() : inForceFrom,
        validUntil == null ? content.validUntil() : validUntil,
        content.articles(),
        content.note());
  }
}
