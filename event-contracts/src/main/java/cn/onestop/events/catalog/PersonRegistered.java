package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import cn.onestop.events.SealedReference;

/// A member of staff is known.
///
/// @param person opaque reference, the subject of their access tokens
/// @param centre the centre that keeps their record
/// @param name the sealed name
@EventType("cn.onestop.catalog.person-registered.v1")
public record PersonRegistered(String person, String centre, SealedReference name)
    implements PersonEvent {}
