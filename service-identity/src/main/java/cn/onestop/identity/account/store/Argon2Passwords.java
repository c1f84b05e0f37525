package cn.onestop.identity.account.store;

import cn.onestop.identity.account.Passwords;
import cn.onestop.identity.account.PasswordsBusy;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/// Argon2id, two at once: checking a password is made expensive on purpose, and a flood of attempts
/// must stop neither the rest of the service nor the machine.
public final class Argon2Passwords implements Passwords {
  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final PasswordEncoder encoder = PasswordHash.encoder();
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Supplier<String> nobodysHash =
      SingletonSupplier.of(() -> encoded(UUID.randomUUID().toString()));

  @Override
  public String hash(String password) {
    return inTurn(() -> encoded(password));
  }

  @Override
  public boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  @Override
  public void matchesNobody(String password) {
    matches(password, nobodysHash.get());
  }

  private String encoded(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }

  private <T> T inTurn(Supplier<T> work) {
    takeTurn();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new PasswordsBusy(PATIENCE);
  }
}
