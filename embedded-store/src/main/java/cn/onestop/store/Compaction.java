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
}
