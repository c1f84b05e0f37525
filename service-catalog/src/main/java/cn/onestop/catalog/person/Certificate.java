package cn.onestop.catalog.person;

import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A certificate to act 执法证件.
///
/// @param number among the certificates of that person, from 1
/// @param kind as in [CertificateKind]
/// @param printed where the number that is printed on it lies sealed
/// @param department the department it is for, absent: the whole centre
/// @param validUntil the last day it is valid
/// @param revoked the moment from which it counts no more
public record Certificate(
    int number,
    String kind,
    String printed,
    @Nullable String department,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Instant revoked) {

  /// Whether it counts at that moment.
  public boolean at(Instant moment) {
    var day = OfficeHours.DEFAULT.dateOf(moment);
    return !day.isBefore(validFrom)
        && !day.isAfter(validUntil)
        && (revoked == null || moment.isBefore(revoked));
  }

  Certificate revokedAt(Instant moment) {
    return new Certificate(number, kind, printed, department, validFrom, validUntil, moment);
  }
}
