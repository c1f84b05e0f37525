package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody wrote a draft 草拟, or wrote it anew.
///
/// @param kind `ITEM` 事项, `POWER` 职权
/// @param code of the item or power it is about
/// @param department code of the department that reviews it
/// @param reason `ADDED` 新增, `TAKEN_OVER` 承接, `CHANGED` 变更, `MERGED` 合并, `SPLIT` 分设, `DELEGATED`
///   下放, `CANCELLED` 取消
/// @param effectiveFrom the first day it is meant to be in force
/// @param causedOn the day of what makes it necessary: a law changed, a power was delegated
/// @param decisionDocument number of the document by which the government approved it 批准文号
/// @param baseVersion the published version it sets out from; 0 for something new
/// @param item what the guide shall say, unless it is about a power or a cancellation
/// @param power what the entry shall say, unless it is about an item or a cancellation
@EventType("cn.onestop.catalog.draft-written.v1")
public record DraftWritten(
    String kind,
    String code,
    String centre,
    String department,
    String reason,
    @Nullable LocalDate effectiveFrom,
    @Nullable LocalDate causedOn,
    @Nullable String decisionDocument,
    int baseVersion,
    @Nullable ItemContent item,
    @Nullable PowerContent power)
    implements DraftEvent {}
