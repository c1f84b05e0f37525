package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The sealed personal data of the matter was erased, its salts with it; the journal stays whole.
///
/// @param ground `RETENTION_ENDED` 保存期满, `APPLICANT_REQUEST` 申请人要求
@EventType("cn.onestop.matters.personal-data-erased.v1")
public record ApplicantDataErased(String number, String ground) implements MatterEvent {}
