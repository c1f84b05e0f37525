package cn.onestop.events.catalog;

/// What can happen to one draft of a change of the catalogue.
public sealed interface DraftEvent permits DraftWritten, DraftMoved {}
