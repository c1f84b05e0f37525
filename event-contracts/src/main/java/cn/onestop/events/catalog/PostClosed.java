package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// A post is no more from `until` on. Nobody holds it beyond it.
@EventType("cn.onestop.catalog.post-closed.v1")
public record PostClosed(String post, Instant until) implements OfficeEvent {}
