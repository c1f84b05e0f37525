package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// Somebody no longer stands in on a post from `until` on.
@EventType("cn.onestop.catalog.substitute-ended.v1")
public record SubstituteEnded(String post, String person, String absent, Instant until)
    implements OfficeEvent {}
