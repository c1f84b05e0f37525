package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// Whoever it was handed to gave it back; the owner had stayed the owner.
///
/// @param reason why, sealed
@EventType("cn.onestop.matters.consultation-hand-over-declined.v1")
public record ConsultationHandOverDeclined(SealedReference reason) implements ConsultationEvent {}
