package cn.onestop.kit.offices;

import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A certificate to act 执法证件 that somebody was given. Its number is sealed where it was recorded
/// and known nowhere else.
///
/// @param kind such as `ENFORCEMENT` 行政执法证
/// @param centre the centre it is for
/// @param department the department it is for, absent: the whole centre
/// @param validUntil the last day it is valid
/// @param revokedAt the moment from which it counts no more
public record KnownCertificate(
    String kind,
    String centre,
    @Nullable String department,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Instant revokedAt) {

  /// Whether it is for what that department of that centre does.
  public boolean covers(String ofCentre, String ofDepartment) {
    return centre.equals(ofCentre) && (department == null || department.equals(ofDepartment));
  }

  /// Whether that moment lies in its days; it may be revoked all the same.
  public boolean runsAt(Instant moment) {
    var day = OfficeHours.DEFAULT.dateOf(moment);
    return !day.isBefore(validFrom) && !day.isAfter(validUntil);
  }

  /// Whether it counts at that moment.
  public boolean validAt(Instant moment) {
    return runsAt(moment) && (revokedAt == null || moment.isBefore(revokedAt));
  }
}
