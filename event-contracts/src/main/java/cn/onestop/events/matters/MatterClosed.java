package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The matter is done (办结); the promised time stops here.
///
/// @param onTime whether it was closed within the promised time; a matter still awaiting a calendar
///   is on time, since its due day lies beyond the last known year
@EventType("cn.onestop.matters.matter-closed.v1")
public record MatterClosed(String number, boolean onTime) implements MatterEvent {}
