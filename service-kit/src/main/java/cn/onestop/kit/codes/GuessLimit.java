package cn.onestop.kit.codes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever tries codes for one number. A code has 60 bits, so this only keeps the noise
/// down; it is kept by each instance for itself, and limits by address are the gateway's.
public final class GuessLimit {

  private static final int TRIES = 10;
  private static final Duration REST = Duration.ofMinutes(15);
  private static final int MOST_NUMBERS = 10_000;

  private final Clock clock;
  private final Map<String, Wrong> byNumber =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
          return size() > MOST_NUMBERS;
        }
      };

  public GuessLimit(Clock clock) {
    this.clock = clock;
  }

  /// How often a code was wrong, and since when that counts.
  private record Wrong(int times, Instant since) {}

  /// Whether codes for that number may be tried now.
  public synchronized boolean open(String number) {
    Wrong wrong = byNumber.get(number);
    return wrong == null || wrong.times() < TRIES || over(wrong);
  }

  /// A code for that number was wrong.
  public synchronized void wrong(String number) {
    Wrong before = byNumber.get(number);
    byNumber.put(
        number,
        before == null || over(before)
            ? new Wrong(1, clock.instant())
            : new Wrong(before.times() + 1, before.since()));
  }

  private boolean over(Wrong wrong) {
    return !clock.instant().isBefore(wrong.since().plus(REST));
  }
}
