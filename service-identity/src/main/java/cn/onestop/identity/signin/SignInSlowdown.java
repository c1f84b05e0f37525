package cn.onestop.identity.signin;

import cn.onestop.kit.sealing.KeyedDigests;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/// Slows guessing at passwords.
///
/// Counted by account and address together: guessing from elsewhere does not keep the owner of an
/// account out, and a colleague behind the same address is not kept out of their own. The wait is
/// short for the same reason. Counted for all instances and through a restart.
public final class SignInSlowdown {
  private final KeptAttempts attempts;
  private final KeyedDigests digests;

  public SignInSlowdown(KeptAttempts attempts, KeyedDigests digests) {
    this.attempts = attempts;
    this.digests = digests;
  }

  /// What becomes of an attempt.
  ///
  /// @param waiting how long to wait instead of making it
  /// @param lastFree whether it may be made, and the next one has to wait
  public record Admission(Duration waiting, boolean lastFree) {}

  /// Notes an attempt and says how long to wait instead of making it. It counts as failed until
  /// [#succeeded] is told otherwise, so that many at once are not let through.
  public Admission attempt(String account, String address, Instant now) {
    var pair = pair(account, address);
    while (true) {
      var past = attempts.find(pair).orElse(Attempts.NONE);
      if (now.isBefore(past.notBefore())) {
        return new Admission(Duration.between(now, past.notBefore()), false);
      }
      var next = past.andOne(now);
      if (attempts.replace(pair, past.count(), next)) {
        return new Admission(Duration.ZERO, next.holdBack());
      }
    }
  }

  public void succeeded(String account, String address) {
    attempts.remove(pair(account, address));
  }

  private String pair(String account, String address) {
    return digests.of(
        "sign-in-attempts", account, address.indexOf(':') < 0 ? address : network(address));
  }

  /// One household or office has a whole /64 of IPv6 addresses to try from.
  private static String network(String address) {
    return InetAddress.ofLiteral(address) instanceof Inet6Address six
        ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
        : address;
  }
}
