package cn.onestop.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the file from growing without end while the store serves: in small slices, so that no
/// command waits long.
///
/// Every commit writes a new chunk and leaves dead pages in older ones. A chunk that is all dead is
/// free again after some commits; this moves what still lives out of the emptiest chunks, so that
/// they die too.
final class Compactor {
  private static final int LARGEST_SLICE = 64 << 20;

  private final StoreFile file;
  private final GroupCommit commits;
  private final Compaction settings;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private int slice;

  Compactor(StoreFile file, GroupCommit commits, Compaction settings) {
    this.file = file;
    this.commits = commits;
    this.settings = settings;
    this.slice = settings.sliceBytes();
    this.thread = Thread.ofPlatform().daemon().name("store-compaction").start(this::run);
  }

  private void run() {
    try {
      while (!stopping.await(pause().toNanos(), TimeUnit.NANOSECONDS)) {
        if (settings.wanted(file.size(), file.liveShare())) {
          compact();
        }
      }
    } catch (InterruptedException unexpected) {
      Thread.currentThread().interrupt();
    } catch (StoreUnavailable cannotWrite) {
      // Every writer is told so by its own commit.
    }
  }

  /// A chunk that holds more than a slice is never chosen, so the slice grows until one is.
  private void compact() {
    boolean compacted = commits.alone(() -> file.compact(slice));
    slice = compacted ? settings.sliceBytes() : Math.min(slice * 2, LARGEST_SLICE);
    commits.await();
  }

  private Duration pause() {
    return settings.pause(file.size(), file.liveShare());
  }

  /// Waits for the slice at hand. Never by an interrupt: Java closes a file whose reader is
  /// interrupted.
  void stop() {
    stopping.countDown();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
