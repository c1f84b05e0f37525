package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The result is in the applicant's hands (送达).
///
/// @param method `WINDOW` 窗口, `MAIL` 邮寄, `ELECTRONIC` 电子, `VILLAGE` 村代办
@EventType("cn.onestop.matters.result-delivered.v1")
public record ResultDelivered(String number, String method) implements MatterEvent {}
