package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of an item was published; it never changes afterwards.
///
/// @param effectiveFrom the first day it is in force
/// @param reason `ADDED` 新增, `TAKEN_OVER` 承接, `CHANGED` 变更, `MERGED` 合并, `SPLIT` 分设, `DELEGATED` 下放
/// @param contentHash SHA-256 of the canonical JSON of `content`
/// @param decisionDocument number of the document by which the government approved it 批准文号
@EventType("cn.onestop.catalog.item-version-published.v1")
public record ItemVersionPublished(
    String itemCode,
    int version,
    String centre,
    LocalDate effectiveFrom,
    String reason,
    String contentHash,
    ItemContent content,
    @Nullable String decisionDocument)
    implements ItemEvent {}
