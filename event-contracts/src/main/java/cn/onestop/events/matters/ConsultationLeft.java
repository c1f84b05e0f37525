package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The visitor left, or could not be reached, before it had come to an end.
///
/// @param reason how that came, sealed
@EventType("cn.onestop.matters.consultation-left.v1")
public record ConsultationLeft(SealedReference reason) implements ConsultationEvent {}
