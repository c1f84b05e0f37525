package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// An application was filed under it (收件).
///
/// @param matter the case number 办件编号 of that application
@EventType("cn.onestop.matters.pre-review-filed.v1")
public record PreReviewFiled(String number, String matter) implements PreReviewEvent {}
