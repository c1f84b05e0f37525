package cn.onestop.events.supervision;

import cn.onestop.events.EventType;

/// A card was taken back: a fact that came late showed that it should not have been issued.
///
/// @param ground `ENDED_BEFORE` the matter had ended before the threshold was passed,
///   `MOVED_BEFORE` the promise had been moved before it was
@EventType("cn.onestop.supervision.card-withdrawn.v1")
public record CardWithdrawn(
    String matter, String number, String centre, String department, String level, String ground)
    implements SupervisionEvent {}
