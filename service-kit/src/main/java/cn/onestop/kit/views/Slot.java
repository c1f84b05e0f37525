package cn.onestop.kit.views;

import cn.onestop.kit.journal.Chain;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a view has applied one aggregate, and its projection.
///
/// @param seq the last fact applied, 0 before the first
/// @param hash that fact's hash
/// @param skipped whether a type was skipped that this build did not know
/// @param body the projection, `null` as long as only unknown types came
record Slot<P>(long seq, String hash, boolean skipped, @Nullable P body) {

  static <P> Slot<P> empty() {
    return new Slot<>(0, Chain.START, false, null);
  }

  Optional<P> content() {
    return Optional.ofNullable(body);
  }
}
