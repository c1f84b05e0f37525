package cn.onestop.catalog.change;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One announcement: a version was published, or an end.
///
/// @param kind `ITEM` 事项, `POWER` 职权
/// @param version the version that was published; absent for an end
/// @param reason `ADDED` 新增, `TAKEN_OVER` 承接, `CHANGED` 变更, `MERGED` 合并, `SPLIT` 分设, `DELEGATED`
///   下放, `CANCELLED` 取消
/// @param effectiveFrom the first day of the version, or the first day after the end
/// @param decisionDocument by which the government approved it
public record Change(
    String id,
    Instant publishedAt,
    String kind,
    String code,
    String centre,
    String name,
    @Nullable Integer version,
    String reason,
    LocalDate effectiveFrom,
    @Nullable String decisionDocument) {}
