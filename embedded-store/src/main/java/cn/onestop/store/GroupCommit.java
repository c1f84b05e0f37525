package cn.onestop.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Lets no answer leave before what it rests on is in the file, and lets those who wait share one
/// commit.
///
/// Commands that write hold a lock together; a commit takes it alone. So a commit never holds half
/// a command: a document without its index entry, or the other way round.
final class GroupCommit {
  private final StoreFile file;
  private final ReentrantReadWriteLock inside = new ReentrantReadWriteLock();

  /// How many commands have begun. Each is counted before it changes anything and within the lock.
  private final AtomicLong begun = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition progress = lock.newCondition();
  private final CompletableFuture<StoreUnavailable> failure = new CompletableFuture<>();

  /// Only touched under [#lock].
  private boolean committing;

  /// Every command up to this one is in the file.
  private volatile long committed;

  GroupCommit(StoreFile file) {
    this.file = file;
  }

  /// Runs a command, or a piece of one, beside others.
  <T> T shared(Supplier<T> command) {
    inside.readLock().lock();
    try {
      begun.incrementAndGet();
      return command.get();
    } finally {
      inside.readLock().unlock();
    }
  }

  /// Runs what nothing else may run beside.
  <T> T alone(Supplier<T> command) {
    inside.writeLock().lock();
    try {
      begun.incrementAndGet();
      return command.get();
    } finally {
      inside.writeLock().unlock();
    }
  }

  /// Waits until everything is in the file that anyone can have seen by now: for a writer its own
  /// command, for a reader whatever it has read.
  void await() {
    long seen = begun.get();
    while (committed < seen) {
      if (becomesLeader(seen)) {
        commit();
      }
    }
  }

  /// Done when the file could not be written; nothing is acknowledged from then on.
  CompletableFuture<StoreUnavailable> failure() {
    return failure;
  }

  /// True when the caller has to commit; false after somebody else has.
  private boolean becomesLeader(long seen) {
    lock.lock();
    try {
      while (committing && committed < seen) {
        progress.awaitUninterruptibly();
      }
      if (failure.isDone()) {
        throw failure.join();
      }
      boolean leader = !committing && committed < seen;
      committing |= leader;
      return leader;
    } finally {
      lock.unlock();
    }
  }

  private void commit() {
    long upTo = committed;
    try {
      long written = writeAlone();
      file.force();
      upTo = written;
    } catch (StoreUnavailable cannotWrite) {
      failure.complete(cannotWrite);
      throw cannotWrite;
    } finally {
      lock.lock();
      try {
        committed = upTo;
        committing = false;
        progress.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private long writeAlone() {
    inside.writeLock().lock();
    try {
      long upTo = begun.get();
      file.commit();
      return upTo;
    } finally {
      inside.writeLock().unlock();
    }
  }
}
