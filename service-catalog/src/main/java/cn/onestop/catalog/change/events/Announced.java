package cn.onestop.catalog.change.events;

/// What the announcement of an end needs to know of what came before.
public record Announced(String name) {}
