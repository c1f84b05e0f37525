package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// What was missing did not come by the set date: the application counts as withdrawn (视为撤回).
///
/// @param round the submission whose notice was not answered
@EventType("cn.onestop.matters.matter-deemed-withdrawn.v1")
public record MatterDeemedWithdrawn(String number, int round) implements MatterEvent {}
