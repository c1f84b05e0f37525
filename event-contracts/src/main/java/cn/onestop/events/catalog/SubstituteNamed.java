package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// Somebody stands in on a post (AB岗): in that time, whenever its holder is on leave.
///
/// @param person who stands in, an opaque reference
/// @param absent the holder stood in for
/// @param until the moment from which no more
@EventType("cn.onestop.catalog.substitute-named.v1")
public record SubstituteNamed(
    String post, String person, String absent, Instant from, Instant until)
    implements OfficeEvent {}
