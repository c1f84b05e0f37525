package cn.onestop.catalog.office;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody holds a post from one moment to another.
///
/// @param person opaque reference of the person
/// @param from the first moment
/// @param until the moment from which no more; absent while no end is known
public record Holding(String person, Instant from, @Nullable Instant until) {

  /// Whether it holds at that moment.
  public boolean at(Instant moment) {
    return !moment.isBefore(from) && runsBeyond(moment);
  }

  /// Whether any of it lies after that moment.
  boolean runsBeyond(Instant moment) {
    return until == null || moment.isBefore(until);
  }

  boolean isOf(String someone) {
    return person.equals(someone);
  }

  boolean canEndAt(Instant end) {
    return end.isAfter(from) && runsBeyond(end);
  }

  boolean overlaps(Holding other) {
    return isOf(other.person)
        && Optional.ofNullable(other.until).map(from::isBefore).orElse(true)
        && Optional.ofNullable(until).map(other.from::isBefore).orElse(true);
  }
}
