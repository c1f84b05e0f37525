package cn.onestop.catalog.office.web;

import cn.onestop.kit.signedin.OfficeKind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is sent to change offices and posts.
final class OfficeRequests {

  static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

  private OfficeRequests() {}

  /// A new office.
  ///
  /// @param code for centres and villages the 12-digit area code
  /// @param parent code of the office above
  record RegisterOfficeRequest(
      @NotNull @Pattern(regexp = REFERENCE) String code,
      @NotNull OfficeKind kind,
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = REFERENCE) String parent) {}

  /// Another name for an office.
  record RenameOfficeRequest(@NotBlank @Size(max = 100) String name) {}

  /// When an office is no more.
  ///
  /// @param from the first day without it
  record CloseOfficeRequest(@NotNull LocalDate from) {}

  /// A new post.
  ///
  /// @param post its code, unique in the installation
  /// @param role what its holder may do, such as `clerk`
  /// @param superior the code of the post above it
  record PostRequest(
      @NotNull @Pattern(regexp = REFERENCE) @Schema(example = "511321900000-W01-clerk") String post,
      @NotNull @Schema(example = "clerk") String role,
      @NotBlank @Size(max = 100) String title,
      @Nullable @Pattern(regexp = REFERENCE) String superior) {}

  /// How a post is from now on.
  ///
  /// @param superior the code of the post above it; absent: none
  record ChangePostRequest(
      @NotBlank @Size(max = 100) String title,
      @Nullable @Pattern(regexp = REFERENCE) String superior) {}

  /// When something ends.
  ///
  /// @param until the moment from which no more; absent: now
  record EndRequest(@Nullable Instant until) {}

  /// Who stands in 顶岗.
  ///
  /// @param person who stands in, an opaque reference
  /// @param absent the holder stood in for
  /// @param from absent: from now on
  /// @param until the moment from which no more
  record SubstituteRequest(
      @NotNull @Pattern(regexp = REFERENCE) @Schema(example = "staff-1002") String person,
      @NotNull @Pattern(regexp = REFERENCE) @Schema(example = "staff-1001") String absent,
      @Nullable Instant from,
      @NotNull Instant until) {}
}
