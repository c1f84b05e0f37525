package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// What somebody had taken on went to a colleague of the same office (移交).
///
/// @param task what is waited for: `intake`, `supplement`, `step-` and its place, `decide`,
///   `close`, `deliver`
/// @param queue where it waits: `hall:`, `department:` or `village:` and the office's code
/// @param holder who had it
/// @param to who has it now
/// @param reason the written reason, sealed
@EventType("cn.onestop.matters.matter-handed-over.v1")
public record MatterHandedOver(
    String number, String task, String queue, String holder, String to, SealedReference reason)
    implements MatterEvent {}
