package cn.onestop.events.catalog;

import cn.onestop.events.EventType;

/// An office has another name.
@EventType("cn.onestop.catalog.office-renamed.v1")
public record OfficeRenamed(String code, String name) implements OfficeEvent {}
