package cn.onestop.kit.offices;

import org.jspecify.annotations.Nullable;

/// A post as this service knows it.
///
/// @param role as on the wire
/// @param superior the code of the post above it, absent where there is none
public record KnownPost(
    String post, String title, String role, KnownOffice office, @Nullable String superior) {}
