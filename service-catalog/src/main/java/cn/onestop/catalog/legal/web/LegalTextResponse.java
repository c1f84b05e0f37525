package cn.onestop.catalog.legal.web;

import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.legal.LegalTextStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A legal text as it stands on a day, with its articles.
///
/// @param centre area code of the centre whose normative document it is; absent for all others
/// @param version the version in force on that day
/// @param day the day
/// @param status `NOT_YET_IN_FORCE` 尚未施行, `IN_FORCE` 现行有效, `EXPIRED` 有效期已满, `REPEALED` 已废止
/// @param kind `LAW` 法律, `ADMINISTRATIVE_REGULATION` 行政法规, `LOCAL_REGULATION` 地方性法规, `RULE` 规章,
///   `NORMATIVE_DOCUMENT` 规范性文件
/// @param level code of A.2 of the body that made it
/// @param inForceFrom 施行日期; absent where it was in force before the register began
/// @param validUntil 有效期: the last day it is in force
/// @param contentHash SHA-256 of the canonical JSON of the version's content
/// @param versions all versions, the first one first
/// @param repeals the ends of the text or of articles of it, whenever
record LegalTextResponse(
    String legalText,
    @Nullable String centre,
    int version,
    LocalDate day,
    LegalTextStatus status,
    String name,
    List<String> otherNames,
    String kind,
    @Nullable String level,
    @Nullable String documentNumber,
    @Nullable String issuingBody,
    @Nullable LocalDate inForceFrom,
    @Nullable LocalDate validUntil,
    @Nullable String note,
    String contentHash,
    List<LegalArticle> articles,
    List<LegalTextVersion> versions,
    List<LegalTextEnd> repeals) {

  /// An article, paragraph or item.
  record LegalArticle(String number, LegalTextStatus status, @Nullable String text) {}

  /// One version of the text.
  record LegalTextVersion(int version, @Nullable LocalDate inForceFrom, Instant publishedAt) {}

  /// The end of the text, or of one article of it.
  ///
  /// @param article absent for the whole text
  /// @param from the first day on which it is not in force
  /// @param reason `ABOLISHED` 明令废止, `REPLACED` 由新规定代替, `LAPSED` 自然失效
  record LegalTextEnd(
      @Nullable String article,
      LocalDate from,
      String reason,
      @Nullable String replacedBy,
      @Nullable String decisionDocument) {}

  static LegalTextResponse of(LegalText text, LocalDate day) {
    var version = text.on(day);
    var content = version.content();
    return new LegalTextResponse(
        text.code(),
        text.centre(),
        version.number(),
        day,
        text.status(day),
        content.name(),
        content.otherNames() == null ? List.of() : content.otherNames(),
        content.kind(),
        content.level(),
        content.documentNumber(),
        content.issuingBody(),
        content.inForceFrom(),
        content.validUntil(),
        content.note(),
        version.contentHash(),
        content.articles().stream()
            .map(it -> new LegalArticle(it.number(), status(text, it.number(), day), it.text()))
            .toList(),
        text.versions().stream()
            .map(it ->
                new LegalTextVersion(it.number(), it.content().inForceFrom(), it.publishedAt()))
            .toList(),
        text.repeals().stream()
            .map(it ->
                new LegalTextEnd(
                    it.article(), it.from(), it.reason(), it.replacedBy(), it.decisionDocument()))
            .toList());
  }

  private static LegalTextStatus status(LegalText text, String number, LocalDate day) {
    return ArticleNumber.parse(number)
        .flatMap(article -> text.status(article, day))
        .orElseGet(() -> text.status(day));
  }
}
