package cn.onestop.kit.audit;

/// What the list by things remembers of a sheet: how many of its records it has taken.
///
/// @param records all that it was told of, listed or not
public record CopiedSheet(int records) {}
