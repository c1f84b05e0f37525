package cn.onestop.identity.account;

/// An account and its id.
public record KnownAccount(String id, Account account) {}
