package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// A document was taken out of the case file; that it had been there stays on record.
///
/// @param file its number in the case file
/// @param ground `MISFILED` 误传, `APPLICANT_REQUEST` 申请人要求
@EventType("cn.onestop.matters.case-file-removed.v1")
public record CaseFileRemoved(String number, int file, String ground) implements CaseFileEvent {}
