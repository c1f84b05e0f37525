package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// Somebody no longer holds a post from `until` on.
@EventType("cn.onestop.catalog.post-holder-ended.v1")
public record PostHolderEnded(String post, String person, Instant until) implements OfficeEvent {}
