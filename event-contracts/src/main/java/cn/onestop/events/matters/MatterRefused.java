package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The application was not accepted (不予受理, Administrative Licensing Law art. 32).
///
/// @param ground `NOT_A_LICENCE_MATTER`, `NOT_OUR_POWER`, `INCOMPLETE_AFTER_NOTICE`, `OTHER`
/// @param reason the written reason, sealed
@EventType("cn.onestop.matters.matter-refused.v1")
public record MatterRefused(String number, String ground, SealedReference reason)
    implements MatterEvent {}
