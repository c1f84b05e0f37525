package cn.onestop.events.complaints;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The complaint was answered (答复) and closed.
///
/// @param finding `FOUNDED` 属实, `PARTLY_FOUNDED` 部分属实, `UNFOUNDED` 不属实; `NOT_APPLICABLE` 不涉及 where
///   nothing was alleged, as in a consultation
/// @param onTime whether the answer came in time
@EventType("cn.onestop.complaints.complaint-answered.v1")
public record ComplaintAnswered(
    String number, String finding, SealedReference answer, boolean onTime)
    implements ComplaintEvent {}
