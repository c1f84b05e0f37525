package cn.onestop.matters.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/// Which document is taken over.
///
/// @param fromNumber the applicant's other matter
/// @param fromFile number of the document in that one's case file
/// @param consent whether the applicant has agreed
/// @param replaces the earlier document here that it replaces
record ReuseRequest(
    @NotBlank String fromNumber,
    @Positive int fromFile,
    boolean consent,
    @Nullable Integer replaces) {}
