package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// What follows in the journal was done for a holder who is away, by the cover (AB岗). The holder
/// keeps what the act leaves open.
///
/// @param task what is waited for: `intake`, `supplement`, `step-` and its place, `decide`,
///   `close`, `deliver`
/// @param queue where it waits: `hall:`, `department:` or `village:` and the office's code
/// @param holder for whom
@EventType("cn.onestop.matters.matter-covered.v1")
public record MatterCovered(String number, String task, String queue, String holder)
    implements MatterEvent {}
