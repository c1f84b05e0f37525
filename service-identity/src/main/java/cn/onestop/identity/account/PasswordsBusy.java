package cn.onestop.identity.account;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// So many passwords are being checked that this one did not get its turn.
public final class PasswordsBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  public PasswordsBusy(Duration wait) {
    super("no turn to check a password", new TimeoutException(), false, false);
    this.wait = wait;
  }

  public Duration untilNextTry() {
    return wait;
  }
}
