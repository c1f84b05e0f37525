package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An item is no longer offered 废止. Matters taken on before go on under the version they have.
///
/// @param retiredFrom the first day on which nothing can be filed for it
/// @param reason `CANCELLED` 取消
/// @param decisionDocument number of the document by which the government approved it 批准文号
@EventType("cn.onestop.catalog.item-retired.v1")
public record ItemRetired(
    String itemCode,
    String centre,
    LocalDate retiredFrom,
    String reason,
    @Nullable String decisionDocument)
    implements ItemEvent {}
