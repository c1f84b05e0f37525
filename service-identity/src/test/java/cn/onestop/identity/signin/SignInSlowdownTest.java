package cn.onestop.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInSlowdownTest {
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final SignInSlowdown slowdown = new SignInSlowdown(new MovingClock());

  private void fail(int times, String account, String address) {
    for (var i = 0; i < times; i++) {
      assertThat(slowdown.attempt(account, address)).isZero();
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
      assertThat(slowdown.attempt("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(expected));
      now = now.plusSeconds(expected);
      fail(1, "clerk", "10.0.0.1");
    }
  }

  @Test
  void trying_while_waiting_does_not_make_it_longer() {
    fail(5, "clerk", "10.0.0.1");
    for (var i = 0; i < 100; i++) {
      assertThat(slowdown.attempt("clerk", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
    }
    now = now.plusSeconds(1);
    fail(1, "clerk", "10.0.0.1");
  }

  @Test
  void guessing_from_elsewhere_keeps_nobody_out() {
    fail(5, "clerk", "203.0.113.9");

    assertThat(slowdown.attempt("clerk", "203.0.113.9")).isPositive();
    assertThat(slowdown.attempt("clerk", "10.0.0.1")).isZero();
  }

  @Test
  void a_colleague_at_the_same_address_is_not_kept_out() {
    fail(5, "clerk", "10.0.0.1");

    assertThat(slowdown.attempt("clerk", "10.0.0.1")).isPositive();
    assertThat(slowdown.attempt("clerk2", "10.0.0.1")).isZero();
  }

  @Test
  void all_addresses_of_one_ipv6_network_count_as_one() {
    fail(2, "clerk", "2001:db8:1:2::1");
    fail(3, "clerk", "2001:db8:1:2:ffff::9");

    assertThat(slowdown.attempt("clerk", "2001:db8:1:2::3")).isPositive();
    assertThat(slowdown.attempt("clerk", "2001:db8:1:3::1")).isZero();
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
  void a_flood_of_names_is_not_remembered_forever() {
    fail(5, "clerk", "10.0.0.1");
    for (var i = 0; i < 10_000; i++) {
      fail(1, "name-" + i, "203.0.113.9");
    }

    fail(5, "clerk", "10.0.0.1");
  }

  private final class MovingClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
