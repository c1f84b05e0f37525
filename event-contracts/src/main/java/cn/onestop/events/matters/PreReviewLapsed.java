package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// Nothing was filed under it for as long as a result is kept.
@EventType("cn.onestop.matters.pre-review-lapsed.v1")
public record PreReviewLapsed(String number) implements PreReviewEvent {}
