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

  /// Below this share of living content it does nothing else.
  private static final int FLOOR = 30;

  /// How often it looks whether there is anything to do: to look is to add up all chunks.
  private static final int LOOKS_APART = 20;

  /// Whether a file of that size, with that share of living content in percent, is worth a slice.
  boolean isWanted(long bytes, int liveShare) {
    return bytes > fromBytes && liveShare < livePercent;
  }

  /// How long to leave the store to its commands before the next slice or, where none is wanted,
  /// before the next look.
  Duration pause(long bytes, int liveShare) {
    if (!isWanted(bytes, liveShare)) {
      return pause.multipliedBy(LOOKS_APART);
    }
    int share = Math.max(liveShare, FLOOR);
    return pause.multipliedBy(share - FLOOR).dividedBy(livePercent - FLOOR);
  }
}
