package cn.onestop.catalog.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of offices; an office comes after the one above it.
///
/// @param format [#FORMAT]
public record OfficeFile(String format, @Nullable String note, List<Row> offices) {

  /// Names this format and its version.
  public static final String FORMAT = "onestop-offices/1";

  /// One office with its posts.
  ///
  /// @param kind as in `OfficeRegistered`
  public record Row(
      String code, String kind, String name, @Nullable String parent, List<PostRow> posts) {}

  /// One post and who holds it.
  ///
  /// @param role a role's wire name
  public record PostRow(String post, String role, String title, List<HolderRow> holders) {}

  /// Who holds it, from when, and until when where that is known.
  public record HolderRow(String person, Instant from, @Nullable Instant until) {}
}
