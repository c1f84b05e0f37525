package cn.onestop.identity.signin.web;

import cn.onestop.identity.account.Account;
import cn.onestop.identity.account.Accounts;
import cn.onestop.identity.signin.SignInSlowdown;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.util.function.SingletonSupplier;

/// Signs someone in by account and password.
public final class PasswordSignIn implements AuthenticationProvider {
  private static final int LONGEST = 200;
  private static final int CHECKED_AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInSlowdown slowdown;
  private final SecureRandom random = new SecureRandom();

  /// Checking a password is made expensive on purpose; a flood of attempts must not stop the rest
  /// of the gateway.
  private final Semaphore checks = new Semaphore(CHECKED_AT_ONCE, true);

  /// Compared with when there is no such account, so that the answer takes as long as otherwise.
  private final Supplier<String> nobodysHash;

  public PasswordSignIn(Accounts accounts, PasswordEncoder passwords, SignInSlowdown slowdown) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.slowdown = slowdown;
    this.nobodysHash = SingletonSupplier.of(() -> passwords.encode(randomId()));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var name = attempt.getName();
    var password = String.valueOf(attempt.getCredentials());
    if (name.length() > LONGEST || password.length() > LONGEST) {
      throw new BadCredentialsException("Too long");
    }
    var address = addressOf(attempt);
    var wait = slowdown.attempt(name, address);
    if (wait.isPositive()) {
      throw new TooManyAttempts(wait);
    }
    var signedIn = check(name, password);
    slowdown.succeeded(name, address);
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn,
            null,
            List.of(
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    authentication.setDetails(attempt.getDetails());
    return authentication;
  }

  private SignedIn check(String name, String password) {
    takeTurn();
    try {
      var account = accounts.named(name);
      var hash = account.map(Account::passwordHash).orElse(nobodysHash).get();
      if (!passwords.matches(password, hash) || account.isEmpty()) {
        throw new BadCredentialsException("Wrong account or password");
      }
      return new SignedIn(account.get().subject(), account.get().roles(), randomId());
    } finally {
      checks.release();
    }
  }

  private void takeTurn() {
    try {
      if (checks.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new TooManyAttempts(PATIENCE);
  }

  private static String addressOf(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "";
  }

  private String randomId() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
