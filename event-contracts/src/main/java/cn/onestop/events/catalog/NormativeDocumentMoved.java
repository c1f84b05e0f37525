package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A normative document went on in its procedure, or back.
///
/// @param operation `SUBMIT` 送审, `LEGAL_REVIEW` 合法性审核, `DELIBERATE` 集体审议, `PUBLISH` 公布, `FILE` 备案,
///   `RETURN` 退回修改, `WITHDRAW` 撤回, `KEEP` 清理后继续有效, `AMEND` 清理后修改, `ABOLISH` 清理后废止
/// @param opinion where the written opinion lies
/// @param decisionDocument number of the minutes of the deliberation 会议纪要, or of the decision of a
///   clean-up
/// @param documentNumber 文号 it was published under
/// @param inForceFrom 施行日期 it was published with
/// @param filingNumber 备案号
/// @param validUntil the last day it is in force, after a clean-up kept it
/// @param repealedFrom the first day it is not in force, after a clean-up abolished it
@EventType("cn.onestop.catalog.normative-document-moved.v1")
public record NormativeDocumentMoved(
    String operation,
    @Nullable SealedReference opinion,
    @Nullable String decisionDocument,
    @Nullable String documentNumber,
    @Nullable LocalDate inForceFrom,
    @Nullable String filingNumber,
    @Nullable LocalDate validUntil,
    @Nullable LocalDate repealedFrom)
    implements NormativeDocumentEvent {}
