package cn.onestop.identity.account;

import java.util.List;
import java.util.function.Supplier;

/// An account that can be signed in to.
///
/// @param passwordHash may take its time when asked for the first time
public record Account(
    String name, String subject, List<String> roles, Supplier<String> passwordHash) {}
