package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// What somebody had taken on was given back to the queue (退回待办).
///
/// @param task what is waited for: `intake`, `supplement`, `step-` and its place, `decide`,
///   `close`, `deliver`
/// @param queue where it waits: `hall:`, `department:` or `village:` and the office's code
/// @param holder who had it
/// @param reason the written reason, sealed
@EventType("cn.onestop.matters.matter-released.v1")
public record MatterReleased(
    String number, String task, String queue, String holder, SealedReference reason)
    implements MatterEvent {}
