package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A legal text, or one article of it, ceases to be in force 废止.
///
/// @param article the article, paragraph or item, as it is cited; absent for the whole text
/// @param repealedFrom the first day on which it is not in force
/// @param reason `ABOLISHED` 明令废止, `REPLACED` 由新规定代替, `LAPSED` 自然失效
/// @param replacedBy code of the legal text in its place
/// @param decisionDocument number of the document by which it was repealed
@EventType("cn.onestop.catalog.legal-text-repealed.v1")
public record LegalTextRepealed(
    String legalText,
    @Nullable String article,
    LocalDate repealedFrom,
    String reason,
    @Nullable String replacedBy,
    @Nullable String decisionDocument)
    implements LegalTextEvent {}
