package cn.onestop.kit.journal;

/// An aggregate that was found by a mark of what is sealed in it.
public record Marked<S>(String id, S state) {}
