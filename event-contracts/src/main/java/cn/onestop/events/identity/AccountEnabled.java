package cn.onestop.events.identity;

import cn.onestop.events.EventType;

/// It can be signed in to again.
@EventType("cn.onestop.identity.account-enabled.v1")
public record AccountEnabled(String subject) implements AccountEvent {}
