package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// A member of staff has another name.
@EventType("cn.onestop.catalog.person-renamed.v1")
public record PersonRenamed(String person, SealedReference name) implements PersonEvent {}
