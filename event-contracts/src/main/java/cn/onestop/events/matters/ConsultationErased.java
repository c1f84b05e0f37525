package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The sealed data of the consultation was erased.
///
/// @param ground `RETENTION_ENDED` 保存期满, `APPLICANT_REQUEST` 申请人要求
@EventType("cn.onestop.matters.consultation-erased.v1")
public record ConsultationErased(String ground) implements ConsultationEvent {}
