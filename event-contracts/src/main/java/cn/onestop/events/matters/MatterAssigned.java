package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// The head of the office gave it to somebody of the office (分派).
///
/// @param task what is waited for: `intake`, `supplement`, `step-` and its place, `decide`,
///   `close`, `deliver`
/// @param queue where it waits: `hall:`, `department:` or `village:` and the office's code
/// @param holder who had it; absent if nobody did
/// @param to who has it now
/// @param reason the reason, where one was written, sealed
@EventType("cn.onestop.matters.matter-assigned.v1")
public record MatterAssigned(
    String number,
    String task,
    String queue,
    @Nullable String holder,
    String to,
    @Nullable SealedReference reason)
    implements MatterEvent {}
