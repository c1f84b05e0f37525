package cn.onestop.catalog.exchange;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Does a few things at the same time, since each of them waits for the store, and takes on nothing
/// more once one has failed.
final class SomeAtOnce implements AutoCloseable {

  private static final int MOST = 8;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(MOST);
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  /// Takes on one thing more, as soon as there is room for it.
  ///
  /// @throws RuntimeException the failure of one that was taken on before
  void run(Runnable one) {
    room.acquireUninterruptibly();
    rethrow();
    threads.execute(() -> {
      try {
        one.run();
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } catch (Error e) {
        failure.compareAndSet(null, new IllegalStateException(e));
        throw e;
      } finally {
        room.release();
      }
    });
  }

  /// Waits for all that was taken on.
  ///
  /// @throws RuntimeException the failure of one of them
  void finish() {
    room.acquireUninterruptibly(MOST);
    rethrow();
  }

  private void rethrow() {
    var first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
