package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import java.time.Instant;

/// An office is no more from `until` on. Nobody holds a post there beyond it.
@EventType("cn.onestop.catalog.office-closed.v1")
public record OfficeClosed(String code, Instant until) implements OfficeEvent {}
