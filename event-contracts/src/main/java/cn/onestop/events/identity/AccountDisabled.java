package cn.onestop.events.identity;

import cn.onestop.events.EventType;

/// Nobody can sign in to it until it is enabled again; its sessions end.
@EventType("cn.onestop.identity.account-disabled.v1")
public record AccountDisabled(String subject) implements AccountEvent {}
