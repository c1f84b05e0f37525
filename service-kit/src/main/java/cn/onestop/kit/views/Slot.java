package cn.onestop.kit.views;

import cn.onestop.kit.journal.Chain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a view has applied one aggregate, and its projection.
///
/// @param seq the last fact applied, 0 before the first
/// @param hash that fact's hash
/// @param offset of the record it came with. When a batch is delivered again although it was
///   written, a record before this one must be dropped as it was then: one that had come too early
///   would otherwise fit now, after the counters have gone past it
/// @param skipped whether a type was skipped that this build did not know
/// @param body the projection, `null` as long as only unknown types came
record Slot<P>(long seq, String hash, long offset, boolean skipped, @Nullable P body) {

  static <P> Slot<P> empty() {
    return new Slot<>(0, Chain.START, -1, false, null);
  }

  Optional<P> content() {
    return Optional.ofNullable(body);
  }
}
