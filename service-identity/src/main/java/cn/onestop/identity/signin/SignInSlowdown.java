package cn.onestop.identity.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows guessing at passwords.
///
/// Counted by account and address together: guessing from elsewhere does not keep the owner of an
/// account out, and a colleague behind the same address is not kept out of their own. The wait is
/// short for the same reason. Only the latest pairs are remembered, so that guessing cannot fill
/// the memory.
public final class SignInSlowdown {
  private static final int FREE_ATTEMPTS = 5;
  private static final int REMEMBERED = 10_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration FORGIVEN_AFTER = Duration.ofMinutes(15);

  private final Clock clock;
  private final Map<Pair, Attempts> attempts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Pair, Attempts> eldest) {
          return size() > REMEMBERED;
        }
      };

  public SignInSlowdown(Clock clock) {
    this.clock = clock;
  }

  /// Notes an attempt and says how long to wait instead of making it. It counts as failed until
  /// [#succeeded] is told otherwise, so that many at once are not let through.
  public synchronized Duration attempt(String account, String address) {
    var pair = Pair.of(account, address);
    var now = clock.instant();
    var past = attempts.getOrDefault(pair, Attempts.NONE);
    if (now.isBefore(past.notBefore())) {
      return Duration.between(now, past.notBefore());
    }
    var forgiven = now.isAfter(past.last().plus(FORGIVEN_AFTER));
    attempts.put(pair, (forgiven ? Attempts.NONE : past).andOne(now));
    return Duration.ZERO;
  }

  public synchronized void succeeded(String account, String address) {
    attempts.remove(Pair.of(account, address));
  }

  private record Attempts(int count, Instant last, Instant notBefore) {
    static final Attempts NONE = new Attempts(0, Instant.EPOCH, Instant.EPOCH);

    Attempts andOne(Instant now) {
      return new Attempts(count + 1, now, now.plus(waitAfter(count + 1)));
    }

    private static Duration waitAfter(int count) {
      if (count < FREE_ATTEMPTS) {
        return Duration.ZERO;
      }
      var doubled = Duration.ofSeconds(1L << Math.min(count - FREE_ATTEMPTS, 10));
      return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
  }

  private record Pair(String account, String address) {

    /// One household or office has a whole /64 of IPv6 addresses to try from.
    static Pair of(String account, String address) {
      return new Pair(account, address.indexOf(':') < 0 ? address : network(address));
    }

    private static String network(String address) {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
          : address;
    }
  }
}
