package cn.onestop.events.complaints;

import cn.onestop.events.EventType;
import cn.onestop.events.PlainDue;

/// The complaint is handled (受理).
///
/// @param answerBy until when it must be answered
@EventType("cn.onestop.complaints.complaint-accepted.v1")
public record ComplaintAccepted(String number, PlainDue answerBy) implements ComplaintEvent {}
