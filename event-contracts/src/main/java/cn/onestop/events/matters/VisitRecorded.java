package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// The applicant, or the applicant's agent, came to the centre for this matter (跑动).
///
/// @param visit the how-manieth counted visit this is; unchanged when this one does not count
/// @param purpose `FILING` 提交, `CORRECTION` 补正, `SIGNATURE` 签字面谈, `PICK_UP` 取件, `OTHER`
/// @param counted false for a visit that run-at-most-once does not count, such as one the applicant
///   chose though a way without a visit was offered
/// @param cause why a further visit was needed: `NOT_TOLD_AT_ONCE` 未一次性告知, `MATERIAL_OUTSIDE_LIST`
///   清单外材料, `WINDOW_UNATTENDED` 窗口缺岗或系统故障, `CORRECTION_DURING_REVIEW` 审查中补正, `RESULT_NOT_DELIVERED`
///   结果未送达需再取, `AGAINST_PRE_REVIEW` 预审通过后又被要求, `APPLICANT_INCOMPLETE` 申请人材料未齐, `APPLICANT_CHOICE`
///   申请人自愿; the first needs none
/// @param centreCaused whether that cause lies with the centre
@EventType("cn.onestop.matters.visit-recorded.v1")
public record VisitRecorded(
    String number,
    int visit,
    String purpose,
    boolean counted,
    @Nullable String cause,
    boolean centreCaused)
    implements MatterEvent {}
