package cn.onestop.events.supervision;

import cn.onestop.events.EventType;

/// The lamp of a matter changed; the fact takes effect at the moment the threshold was passed or
/// the matter ended, not when that was noticed.
///
/// @param matter the matter's id
/// @param number its public number
/// @param before the lamp it had
/// @param lamp `NORMAL` 正常, `WARNING` 预警, `YELLOW` 黄牌, `RED` 红牌; `OUT` 熄灭 once the matter is open
///   no longer
@EventType("cn.onestop.supervision.lamp-changed.v1")
public record LampChanged(
    String matter, String number, String centre, String department, String before, String lamp)
    implements SupervisionEvent {}
