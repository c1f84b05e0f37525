package cn.onestop.complaints.complaint;

import org.jspecify.annotations.Nullable;

/// Whom and what a complaint is about.
///
/// @param centre the centre that handles it
/// @param matter number of the matter it is about, as the complainant claims it
/// @param unit the office complained of
/// @param staff the person complained of, by opaque reference
/// @param restricted whether it is kept from those it is about and shown to few ([Recusal])
public record Subject(
    String centre,
    @Nullable String matter,
    @Nullable String unit,
    @Nullable String staff,
    boolean restricted) {}
