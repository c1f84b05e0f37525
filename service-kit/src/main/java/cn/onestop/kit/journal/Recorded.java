package cn.onestop.kit.journal;

import java.time.Instant;

/// An event with its place in the journal.
///
/// @param seq its place, from 1
/// @param at when it legally took effect
/// @param recordedAt when it was written down
/// @param by opaque reference of who did it
public record Recorded<E>(long seq, Instant at, Instant recordedAt, String by, E event) {}
