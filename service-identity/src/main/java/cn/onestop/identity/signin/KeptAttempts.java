package cn.onestop.identity.signin;

import java.time.Instant;
import java.util.Optional;

/// Attempts by a keyed digest of account and address, shared by all instances.
public interface KeptAttempts {

  Optional<Attempts> find(String pair);

  /// Keeps `next` if the attempts are still those that were seen.
  ///
  /// @param seen how many there were
  /// @return whether they were
  boolean replace(String pair, int seen, Attempts next);

  void remove(String pair);

  /// Forgets what is forgiven.
  void forgetForgiven(Instant now);
}
