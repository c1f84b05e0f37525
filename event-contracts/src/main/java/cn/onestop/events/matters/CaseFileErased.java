package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// All documents of the case file were erased and the keys to them destroyed.
///
/// @param ground `RETENTION_ENDED` 保存期满, `APPLICANT_REQUEST` 申请人要求
@EventType("cn.onestop.matters.case-file-erased.v1")
public record CaseFileErased(String number, String ground) implements CaseFileEvent {}
