package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The visitor was told which body outside the centre is the right one, and where it is 指引.
///
/// @param body the body and its address, sealed
@EventType("cn.onestop.matters.consultation-directed.v1")
public record ConsultationDirected(SealedReference body) implements ConsultationEvent {}
