package cn.onestop.catalog.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file of offices; an office comes after the one above it.
///
/// @param format [#FORMAT]
/// @param people who the holders are
public record OfficeFile(
    String format, @Nullable String note, List<Row> offices, @Nullable List<PersonRow> people) {

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
  /// @param superior the code of the post above it, of any office of the file
  public record PostRow(
      String post, String role, String title, @Nullable String superior, List<HolderRow> holders) {}

  /// Who holds it, from when, and until when where that is known.
  public record HolderRow(String person, Instant from, @Nullable Instant until) {}

  /// Somebody of the staff.
  ///
  /// @param person opaque reference, the subject of their access tokens
  /// @param centre the centre that keeps their record
  public record PersonRow(
      String person, String name, String centre, @Nullable List<CertificateRow> certificates) {}

  /// A certificate to act.
  ///
  /// @param kind as in `CertificateRecorded`
  /// @param department the department it is for, absent: the whole centre
  /// @param validUntil the last day it is valid
  public record CertificateRow(
      String kind,
      String number,
      @Nullable String department,
      LocalDate validFrom,
      LocalDate validUntil) {}
}
