package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;
import org.jspecify.annotations.Nullable;

/// The decision (决定).
///
/// @param outcome `GRANTED` 准予, `DENIED` 不予
/// @param reason the written reason, sealed; always there for a denial
@EventType("cn.onestop.matters.matter-decided.v1")
public record MatterDecided(String number, String outcome, @Nullable SealedReference reason)
    implements MatterEvent {}
