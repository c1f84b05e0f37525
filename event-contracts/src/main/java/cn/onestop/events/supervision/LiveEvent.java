package cn.onestop.events.supervision;

/// What is told to pages that are open. Unlike every other event it is no fact of a journal: it may
/// come twice, and it is gone after an hour.
public sealed interface LiveEvent permits ViewChanged {}
