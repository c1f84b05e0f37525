package cn.onestop.identity.signin;

import java.time.Duration;
import java.time.Instant;

/// Attempts to sign in to one account from one address that have not succeeded so far.
///
/// @param notBefore when the next one may be made
public record Attempts(int count, Instant last, Instant notBefore) {
  static final Attempts NONE = new Attempts(0, Instant.EPOCH, Instant.EPOCH);

  private static final int FREE = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(15);

  Attempts andOne(Instant now) {
    var past = now.isAfter(last.plus(FORGIVEN_AFTER)) ? NONE : this;
    return new Attempts(past.count + 1, now, now.plus(waitAfter(past.count + 1)));
  }

  private static Duration waitAfter(int count) {
    if (count < FREE) {
      return Duration.ZERO;
    }
    var doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 10));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  /// Whether another attempt would have to wait.
  boolean holdBack() {
    return notBefore.isAfter(last);
  }

  /// From when on they mean nothing any more.
  public Instant forgivenAt() {
    return last.plus(FORGIVEN_AFTER);
  }
}
