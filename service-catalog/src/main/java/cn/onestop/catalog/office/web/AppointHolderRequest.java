package cn.onestop.catalog.office.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who takes up a post.
///
/// @param person opaque reference of the person, as in the access token
/// @param from absent: from now on
/// @param until the moment from which no more, where it is known
record AppointHolderRequest(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]{0,63}") @Schema(example = "staff-1001")
        String person,
    @Nullable Instant from,
    @Nullable Instant until) {}
