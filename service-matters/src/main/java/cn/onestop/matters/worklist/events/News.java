package cn.onestop.matters.worklist.events;

import cn.onestop.kit.views.ViewFollower;
import cn.onestop.matters.worklist.WorklistEntry;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Tells those who wait that the list has taken something in on this instance.
public final class News implements ViewFollower<WorklistEntry> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition more = lock.newCondition();
  private long heard;

  @Override
  public void tookIn(List<TakenIn<WorklistEntry>> facts) {
    lock.lock();
    try {
      heard++;
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// How often something was taken in so far.
  long heard() {
    lock.lock();
    try {
      return heard;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until something is taken in after `before`, so many nanoseconds at most.
  void await(long before, long nanos) throws InterruptedException {
    lock.lock();
    try {
      long left = nanos;
      while (heard == before && left > 0) {
        left = more.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
