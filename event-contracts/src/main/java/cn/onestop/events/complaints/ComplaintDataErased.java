package cn.onestop.events.complaints;

import cn.onestop.events.EventType;

/// The sealed data of the complaint was erased, its salts with it.
///
/// @param ground `RETENTION_ENDED` 保存期满, `COMPLAINANT_REQUEST` 投诉人要求
@EventType("cn.onestop.complaints.personal-data-erased.v1")
public record ComplaintDataErased(String number, String ground) implements ComplaintEvent {}
