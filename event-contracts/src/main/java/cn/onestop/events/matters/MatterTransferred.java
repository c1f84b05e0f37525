package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The application was handed to another office, whose matter it is (转办); its life here ends.
///
/// @param office the office it went to, sealed
/// @param reason the written reason, sealed
@EventType("cn.onestop.matters.matter-transferred.v1")
public record MatterTransferred(String number, SealedReference office, SealedReference reason)
    implements MatterEvent {}
