package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// One handling step of the item is done.
///
/// @param step its place in the item's steps, from 1
@EventType("cn.onestop.matters.step-completed.v1")
public record StepCompleted(String number, int step, String name) implements MatterEvent {}
