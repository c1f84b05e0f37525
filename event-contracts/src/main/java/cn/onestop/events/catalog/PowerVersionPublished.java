package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of the entry of a power was published; it never changes afterwards.
///
/// @param powerCode 权力编码
/// @param effectiveFrom the first day it is in force
/// @param reason as in [ItemVersionPublished]
/// @param contentHash SHA-256 of the canonical JSON of `content`
/// @param decisionDocument number of the document by which the government approved it 批准文号
@EventType("cn.onestop.catalog.power-version-published.v1")
public record PowerVersionPublished(
    String powerCode,
    int version,
    String centre,
    LocalDate effectiveFrom,
    String reason,
    String contentHash,
    PowerContent content,
    @Nullable String decisionDocument)
    implements PowerEvent {}
