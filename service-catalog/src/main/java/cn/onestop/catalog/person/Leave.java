package cn.onestop.catalog.person;

import java.time.Instant;

/// A leave: none of the person's posts count in that time. Why is not asked.
///
/// @param number among the leaves of that person, from 1
/// @param until the moment from which no more; at the beginning, it was called off
public record Leave(int number, Instant from, Instant until) {

  /// Whether it covers that moment.
  public boolean at(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean overlaps(Leave other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  boolean canEndAt(Instant end) {
    return !end.isBefore(from) && end.isBefore(until);
  }
}
