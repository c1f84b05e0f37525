package cn.onestop.events.identity;

/// What is written down about signing in 登录审计.
public sealed interface AccessEvent permits AccessNoted {}
