package cn.onestop.time.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// What time it is for the office, in whole milliseconds.
///
/// The domain asks this clock and no other: filings, limits, cards, shifts. Tokens, leases,
/// sessions, rate limits and metrics ask the system's (`java.time.Clock`, `InstantSource`). It is
/// deliberately none of those types, so that the two cannot be exchanged by mistake.
@FunctionalInterface
public interface OfficeClock {

  Instant now();

  /// The office lives in the system's time.
  static OfficeClock system() {
    return of(InstantSource.system());
  }

  static OfficeClock of(InstantSource source) {
    return () -> source.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
