package cn.onestop.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A moment that has been counted, or why there is none yet.
///
/// Three answers: a moment; *awaiting calendar* of a year not yet published; or none at all,
/// because the clock stands in a pause that has no end so far.
public record Moment(@Nullable Instant at, @Nullable Integer awaitedYear) {

  static final Moment STANDS_STILL = new Moment(null, null);

  static Moment at(Instant at) {
    return new Moment(at, null);
  }

  static Moment awaiting(int year) {
    return new Moment(null, year);
  }

  public boolean awaitsCalendar() {
    return awaitedYear != null;
  }

  public boolean standsStill() {
    return at == null && awaitedYear == null;
  }
}
