package cn.onestop.gateway.identity;

import java.util.List;
import java.util.function.Supplier;

/// An account that can be signed in to.
///
/// @param passwordHash may take its time when asked for the first time
record Account(String name, String subject, List<String> roles, Supplier<String> passwordHash) {}
