package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// The visitor was answered. Where an item was asked about, its guide was told once and whole
/// 一次性告知.
///
/// @param itemCode the item whose guide was told
/// @param itemVersion the version of it that was in force
/// @param answer what was said beside the guide, sealed
@EventType("cn.onestop.matters.consultation-answered.v1")
public record ConsultationAnswered(
    @Nullable String itemCode,
    @Nullable Integer itemVersion,
    @Nullable String itemHash,
    @Nullable SealedReference answer)
    implements ConsultationEvent {}
