package cn.onestop.events.complaints;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The complaint is not handled here (不予受理).
///
/// @param ground `LITIGATION` 诉讼, `ARBITRATION` 仲裁, `REVIEW` 复议, `DISCIPLINE` 纪检, `PETITION` 信访,
///   `ALREADY_CONCLUDED` 已办结, `OTHER`
@EventType("cn.onestop.complaints.complaint-refused.v1")
public record ComplaintRefused(String number, String ground, SealedReference reason)
    implements ComplaintEvent {}
