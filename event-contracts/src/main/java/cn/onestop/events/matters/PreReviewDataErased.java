package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The sealed personal data and reasons were erased; the facts stay.
///
/// @param ground `RETENTION_ENDED` 保存期满, `APPLICANT_REQUEST` 申请人要求
@EventType("cn.onestop.matters.pre-review-data-erased.v1")
public record PreReviewDataErased(String number, String ground) implements PreReviewEvent {}
