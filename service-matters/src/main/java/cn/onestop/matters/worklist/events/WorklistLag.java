package cn.onestop.matters.worklist.events;

import cn.onestop.matters.worklist.AwaitLine.Lag;
import java.time.Duration;
import java.util.function.ToLongFunction;

/// Waits for what [WorklistView] takes in. What this instance takes in is heard of at once; another
/// instance may be the one that does, so the store is looked at now and then as well.
public final class WorklistLag implements Lag {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  private final ToLongFunction<String> reached;
  private final News news;

  /// @param reached the last fact of a matter that the list has taken in
  public WorklistLag(ToLongFunction<String> reached, News news) {
    this.reached = reached;
    this.news = news;
  }

  @Override
  public boolean caughtUp(String matter, long fact, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      long heard = news.heard();
      if (reached.applyAsLong(matter) >= fact) {
        return true;
      }
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      try {
        news.await(heard, Math.min(left, LOOK_AGAIN.toNanos()));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
