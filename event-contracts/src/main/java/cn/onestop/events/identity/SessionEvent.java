package cn.onestop.events.identity;

/// What can happen to a sign-in session 登录会话 that others must know of.
public sealed interface SessionEvent permits SessionEnded {}
