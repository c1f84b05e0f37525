package cn.onestop.matters.worklist.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WorklistLagTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final News news = new News();
  private final AtomicLong reached = new AtomicLong();

  @Test
  void what_is_there_is_not_waited_for() {
    reached.set(3);

    assertThat(lag().caughtUp("m-1", 3, Duration.ZERO)).isTrue();
    assertThat(lag().caughtUp("m-1", 2, Duration.ZERO)).isTrue();
  }

  @Test
  void what_does_not_come_is_not_waited_for_for_ever() {
    reached.set(3);

    assertThat(lag().caughtUp("m-1", 4, Duration.ofMillis(1))).isFalse();
  }

  @Test
  void who_waits_goes_on_once_it_is_taken_in() throws InterruptedException {
    CountDownLatch looked = new CountDownLatch(1);
    WorklistLag lag =
        new WorklistLag(
            matter -> {
              long now = reached.get();
              looked.countDown();
              return now;
            },
            news);
    var waiting = CompletableFuture.supplyAsync(() -> lag.caughtUp("m-1", 2, LONG));
    looked.await();

    reached.set(2);
    news.tookIn(List.of());

    assertThat(waiting.join()).isTrue();
  }

  /// Another instance has taken it in, and nobody tells this one.
  @Test
  void what_another_instance_took_in_is_found_too() throws InterruptedException {
    CountDownLatch looked = new CountDownLatch(1);
    WorklistLag lag =
        new WorklistLag(
            matter -> {
              long now = reached.get();
              looked.countDown();
              return now;
            },
            news);
    var waiting = CompletableFuture.supplyAsync(() -> lag.caughtUp("m-1", 2, LONG));
    looked.await();

    reached.set(2);

    assertThat(waiting.join()).isTrue();
  }

  private WorklistLag lag() {
    return new WorklistLag(matter -> reached.get(), news);
  }
}
