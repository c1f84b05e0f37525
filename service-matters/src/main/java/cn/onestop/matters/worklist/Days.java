package cn.onestop.matters.worklist;

import cn.onestop.time.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days at the office, the first and the last included; an end that is absent is open.
public record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

  public static final Days ANY = new Days(null, null);

  /// That day alone.
  public static Days on(LocalDate day) {
    return new Days(day, day);
  }

  /// Whether no day is in it.
  public boolean turned() {
    return from != null && until != null && until.isBefore(from);
  }

  /// Whether a moment lies in it; one that is not known does not, where there is an end.
  boolean hold(@Nullable Instant moment, OfficeHours hours) {
    if (from == null && until == null) {
      return true;
    }
    if (moment == null) {
      return false;
    }
    LocalDate day = hours.dateOf(moment);
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
