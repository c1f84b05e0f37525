package cn.onestop.identity.signin.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/// Signing in to this account has to wait.
final class TooManyAttempts extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManyAttempts(Duration wait) {
    super("Too many attempts");
    this.wait = wait;
  }

  long seconds() {
    return wait.plusMillis(999).toSeconds();
  }
}
