package cn.onestop.events.supervision;

import cn.onestop.events.EventType;

/// The lamp of an open matter changed; the fact takes effect at the moment the threshold was
/// passed, not when it was noticed.
///
/// @param matter the matter's id
/// @param number its public number
/// @param lamp `NORMAL` 正常, `WARNING` 预警, `YELLOW` 黄牌, `RED` 红牌
@EventType("cn.onestop.supervision.lamp-changed.v1")
public record LampChanged(
    String matter, String number, String centre, String department, String before, String lamp)
    implements SupervisionEvent {}
