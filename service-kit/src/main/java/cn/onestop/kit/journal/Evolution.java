package cn.onestop.kit.journal;

import org.jspecify.annotations.Nullable;

/// How the state of an aggregate follows from its facts, one by one. A pure function: replaying a
/// journal gives the stored state again, and verification checks that it does.
@FunctionalInterface
public interface Evolution<S, E> {

  /// The state after `fact`.
  ///
  /// @param before the state before it, `null` before the first fact
  S after(@Nullable S before, Recorded<E> fact);
}
