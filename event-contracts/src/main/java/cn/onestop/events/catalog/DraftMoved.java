package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// A draft went on in the procedure, or back.
///
/// @param operation `SUBMIT` 送审, `REVIEW` 部门审核, `LEGAL_REVIEW` 合法性审查, `APPROVE` 审定, `PUBLISH` 公布,
///   `RETURN` 退回修改, `WITHDRAW` 撤回
/// @param opinion where the written opinion lies
/// @param decisionDocument number of the document by which the government approved it 批准文号
/// @param version the version that was published; 0 for a cancellation
@EventType("cn.onestop.catalog.draft-moved.v1")
public record DraftMoved(
    String operation,
    @Nullable SealedReference opinion,
    @Nullable String decisionDocument,
    @Nullable Integer version)
    implements DraftEvent {}
