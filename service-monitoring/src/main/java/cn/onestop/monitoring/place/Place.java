package cn.onestop.monitoring.place;

/// One place in one list.
public record Place(String list, String id) {}
