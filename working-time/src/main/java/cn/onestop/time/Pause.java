package cn.onestop.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Time that does not count: a special procedure such as a hearing or an inspection (特别程序,
/// 行政许可法第45条).
///
/// @param until null while it goes on
/// @param basis the law and article that allow it
/// @param kind what is going on, e.g. 听证
/// @param approvedDays how long was approved, in days of the limit (hours for a limit in hours);
///   what goes beyond counts again
public record Pause(
    Instant from,
    @Nullable Instant until,
    String basis,
    String kind,
    @Nullable Integer approvedDays) {

  public Pause {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("Pause ends at " + until + " before it begins at " + from);
    }
    if (approvedDays != null && approvedDays < 0) {
      throw new IllegalArgumentException("No pause can be approved for " + approvedDays + " days");
    }
  }

  public static Pause open(Instant from, String basis, String kind) {
    return new Pause(from, null, basis, kind, null);
  }

  /// This pause, at most so long.
  public Pause approvedFor(int days) {
    return new Pause(from, until, basis, kind, days);
  }

  /// This pause, over.
  public Pause endedAt(Instant end) {
    return new Pause(from, end, basis, kind, approvedDays);
  }

  boolean goesOnAt(Instant moment) {
    return !moment.isBefore(from) && (until == null || moment.isBefore(until));
  }
}
