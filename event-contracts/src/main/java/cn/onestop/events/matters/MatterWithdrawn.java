package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The applicant took the application back (撤回).
@EventType("cn.onestop.matters.matter-withdrawn.v1")
public record MatterWithdrawn(String number) implements MatterEvent {}
