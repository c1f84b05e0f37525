package cn.onestop.events.matters;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// The application was handed back without being judged (退件), as one filed twice or for the wrong
/// item. It can be filed anew.
///
/// @param reason the written reason, sealed
@EventType("cn.onestop.matters.matter-returned.v1")
public record MatterReturned(String number, SealedReference reason) implements MatterEvent {}
