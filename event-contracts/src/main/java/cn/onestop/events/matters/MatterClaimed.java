package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// Somebody of the office took on what the matter waits for (签收); nobody else of it does so
/// meanwhile.
///
/// @param task what is waited for: `intake`, `supplement`, `step-` and its place, `decide`,
///   `close`, `deliver`
/// @param queue where it waits: `hall:`, `department:` or `village:` and the office's code
@EventType("cn.onestop.matters.matter-claimed.v1")
public record MatterClaimed(String number, String task, String queue) implements MatterEvent {}
