package cn.onestop.catalog.office;

import java.time.Instant;

/// Somebody stands in on a post as B岗: in that time, whenever its holder, the A岗, is on leave.
///
/// @param person who stands in
/// @param absent the holder stood in for
/// @param until the moment from which no more
public record StandIn(String person, String absent, Instant from, Instant until) {

  /// Whether the time has come and not passed; they act only if the holder is away as well.
  public boolean at(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(until);
  }

  boolean canEndAt(Instant end) {
    return !end.isBefore(from) && end.isBefore(until);
  }

  boolean overlaps(StandIn other) {
    return person.equals(other.person)
        && absent.equals(other.absent)
        && from.isBefore(other.until)
        && other.from.isBefore(until);
  }
}
