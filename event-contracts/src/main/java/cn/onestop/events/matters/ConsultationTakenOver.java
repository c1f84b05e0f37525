package cn.onestop.events.matters;

import cn.onestop.events.EventType;

/// Whoever it was handed to took it over 接办, and owns the visitor from now on.
///
/// @param post the post by which they own it
/// @param office the office of that post
@EventType("cn.onestop.matters.consultation-taken-over.v1")
public record ConsultationTakenOver(String post, String office) implements ConsultationEvent {}
