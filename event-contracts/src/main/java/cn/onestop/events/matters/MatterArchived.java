package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// Nothing more is to be done on the delivered matter; its papers were put away (归档).
@EventType("cn.onestop.matters.matter-archived.v1")
public record MatterArchived(String number) implements MatterEvent {}
