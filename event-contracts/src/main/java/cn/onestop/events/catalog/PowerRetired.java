package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A power is no longer exercised here 废止.
///
/// @param retiredFrom the first day on which it is not exercised
/// @param reason `CANCELLED` 取消
/// @param decisionDocument number of the document by which the government approved it 批准文号
@EventType("cn.onestop.catalog.power-retired.v1")
public record PowerRetired(
    String powerCode,
    String centre,
    LocalDate retiredFrom,
    String reason,
    @Nullable String decisionDocument)
    implements PowerEvent {}
