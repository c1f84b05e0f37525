package cn.onestop.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.sealing.InstallationKeys;
import cn.onestop.kit.sealing.KeyedDigests;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInSlowdownTest {
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final SignInSlowdown slowdown =
      new SignInSlowdown(new InMemory(), new KeyedDigests(InstallationKeys.ephemeral()));

  private Duration waiting(String account, String address) {
    return slowdown.attempt(account, address, now).waiting();
  }

  private void fail(int times, String account, String address) {
    for (var i = 0; i < times; i++) {
      assertThat(waiting(account, address)).isZero();
    }
  }

  @Test
  void a_few_slips_cost_nothing() {
    fail(5, "clerk", "10.0.0.1");
  }

  @Test
  void more_than_a_few_have_to_wait_ever_longer_but_never_long() {
    fail(5, "clerk", "10.0.0.1");
    for (var expected : new int[] {1, 2, 4, 8, 16, 30, 30, 30}) {
      assertThat(waiting("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(expected));
      now = now.plusSeconds(expected);
      fail(1, "clerk", "10.0.0.1");
    }
  }

  @Test
  void trying_while_waiting_does_not_make_it_longer() {
    fail(5, "clerk", "10.0.0.1");
    for (var i = 0; i < 100; i++) {
      assertThat(waiting("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
    }
    now = now.plusSeconds(1);
    fail(1, "clerk", "10.0.0.1");
  }

  @Test
  void guessing_from_elsewhere_keeps_nobody_out() {
    fail(5, "clerk", "203.0.113.9");

    assertThat(waiting("clerk", "203.0.113.9")).isPositive();
    assertThat(waiting("clerk", "10.0.0.1")).isZero();
  }

  @Test
  void a_colleague_at_the_same_address_is_not_kept_out() {
    fail(5, "clerk", "10.0.0.1");

    assertThat(waiting("clerk", "10.0.0.1")).isPositive();
    assertThat(waiting("clerk2", "10.0.0.1")).isZero();
  }

  @Test
  void all_addresses_of_one_ipv6_network_count_as_one() {
    fail(2, "clerk", "2001:db8:1:2::1");
    fail(3, "clerk", "2001:db8:1:2:ffff::9");

    assertThat(waiting("clerk", "2001:db8:1:2::3")).isPositive();
    assertThat(waiting("clerk", "2001:db8:1:3::1")).isZero();
  }

  @Test
  void success_forgives() {
    fail(5, "clerk", "10.0.0.1");
    slowdown.succeeded("clerk", "10.0.0.1");

    fail(5, "clerk", "10.0.0.1");
  }

  @Test
  void time_forgives() {
    fail(5, "clerk", "10.0.0.1");
    now = now.plus(Duration.ofMinutes(16));

    fail(5, "clerk", "10.0.0.1");
  }

  @Test
  void the_attempt_after_which_the_next_must_wait_is_told() {
    for (var i = 1; i <= 5; i++) {
      assertThat(slowdown.attempt("clerk", "10.0.0.1", now).lastFree()).isEqualTo(i == 5);
    }
  }

  /// As the store keeps them.
  private static final class InMemory implements KeptAttempts {
    private final Map<String, Attempts> kept = new HashMap<>();

    @Override
    public Optional<Attempts> find(String pair) {
      return Optional.ofNullable(kept.get(pair));
    }

    @Override
    public boolean replace(String pair, int seen, Attempts next) {
      kept.put(pair, next);
      return true;
    }

    @Override
    public void remove(String pair) {
      kept.remove(pair);
    }

    @Override
    public void forgetForgiven(Instant now) {
      kept.values().removeIf(attempts -> now.isAfter(attempts.forgivenAt()));
    }
  }
}
