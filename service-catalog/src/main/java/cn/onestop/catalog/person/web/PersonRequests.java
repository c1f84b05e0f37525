package cn.onestop.catalog.person.web;

import cn.onestop.catalog.person.CertificateKind;
import cn.onestop.catalog.person.PersonDesk.NewCertificate;
import cn.onestop.catalog.person.TransferPerson.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is sent to change the records of the staff.
final class PersonRequests {

  private static final String REFERENCE = "[A-Za-z0-9][A-Za-z0-9-]{0,63}";

  private PersonRequests() {}

  /// A member of staff.
  ///
  /// @param person opaque reference, the subject of their access tokens
  /// @param centre area code of the centre that keeps the record
  record RegisterPersonRequest(
      @NotNull @Pattern(regexp = REFERENCE) @Schema(example = "staff-1001") String person,
      @NotBlank @Size(max = 100) String name,
      @NotNull @Pattern(regexp = "\\d{12}") String centre) {}

  /// Another name.
  record RenamePersonRequest(@NotBlank @Size(max = 100) String name) {}

  /// A leave 请假.
  ///
  /// @param from absent: from now on
  /// @param until the moment from which no more
  record LeaveRequest(@Nullable Instant from, @NotNull Instant until) {}

  /// When a leave ends earlier 销假.
  ///
  /// @param until the moment from which no more; absent: now; before its beginning: called off
  record EndLeaveRequest(@Nullable Instant until) {}

  /// A certificate to act 执法证件.
  ///
  /// @param number the one printed on it
  /// @param department code of the department it is for; absent: the whole centre
  /// @param validUntil the last day it is valid
  record CertificateRequest(
      @NotNull CertificateKind kind,
      @NotBlank @Size(max = 64) String number,
      @Nullable @Pattern(regexp = REFERENCE) String department,
      @NotNull LocalDate validFrom,
      @NotNull LocalDate validUntil) {

    NewCertificate toDomain() {
      return new NewCertificate(kind, number, department, validFrom, validUntil);
    }
  }

  /// From when a certificate counts no more.
  ///
  /// @param at absent: from now on
  record RevokeRequest(@Nullable Instant at) {}

  /// A change from one post to another 调动.
  ///
  /// @param at the moment of the change; absent: now
  /// @param until the moment from which the new post is no more, where it is known
  record TransferRequest(
      @NotNull @Valid PostPlace from,
      @NotNull @Valid PostPlace to,
      @Nullable Instant at,
      @Nullable Instant until) {}

  /// A post at an office.
  record PostPlace(
      @NotNull @Pattern(regexp = REFERENCE) String office,
      @NotNull @Pattern(regexp = REFERENCE) String post) {

    Place toDomain() {
      return new Place(office, post);
    }
  }
}
