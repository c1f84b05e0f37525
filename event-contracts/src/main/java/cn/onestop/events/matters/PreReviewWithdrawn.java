package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// The applicant took it back.
@EventType("cn.onestop.matters.pre-review-withdrawn.v1")
public record PreReviewWithdrawn(String number) implements PreReviewEvent {}
