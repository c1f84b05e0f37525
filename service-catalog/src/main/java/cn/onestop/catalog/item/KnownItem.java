package cn.onestop.catalog.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What tells an item from others: by its last version.
///
/// @param retiredFrom the first day on which it is no longer offered
public record KnownItem(
    String code,
    String centre,
    String name,
    @Nullable String catalogCode,
    @Nullable LocalDate retiredFrom) {}
