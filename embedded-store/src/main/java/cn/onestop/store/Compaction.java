package cn.onestop.store;

import java.time.Duration;

/// How hard the store works to keep its file small.
///
/// @param livePercent below this share of living content in the file it begins
/// @param sliceBytes how much it writes again at once, with all commands waiting
/// @param pause between two slices; shorter the emptier the file
/// @param fromBytes smaller files are left alone
record Compaction(int livePercent, int sliceBytes, Duration pause, long fromBytes) {
  static final Compaction USUAL = new Compaction(60, 1 << 20, Duration.ofMillis(50), 16 << 20);

  /// Hardly ever stops: for tests that kill it in the middle.
  static final Compaction RESTLESS = new Compaction(95, 256 << 10, Duration.ofMillis(1), 0);

  private static final int FLOOR = 30;

  boolean wanted(long bytes, int liveShare) {
    return bytes > fromBytes && liveShare < livePercent;
  }

  /// How long to wait before the next slice. The emptier the file, the shorter; below the floor it
  /// does nothing else. While nothing is to be done it waits the whole pause: a young file is soon
  /// mostly dead, and small.
  Duration pause(long bytes, int liveShare) {
    if (!wanted(bytes, liveShare)) {
      return pause;
    }
    int share = Math.max(liveShare, FLOOR);
    return pause.multipliedBy(share - FLOOR).dividedBy(livePercent - FLOOR);
  }
}
