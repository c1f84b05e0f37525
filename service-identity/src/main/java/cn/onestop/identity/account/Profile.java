package cn.onestop.identity.account;

import org.jspecify.annotations.Nullable;

/// What an account is called. Personal data: it stands in the sealed part only.
///
/// @param name what is typed at the sign-in
/// @param displayName how the person is addressed
public record Profile(String name, @Nullable String displayName) {}
