package cn.onestop.matters.matter;

import cn.onestop.kit.refusal.Refusal;
import java.util.Optional;
import java.util.function.Function;

/// One row of the table of moves: where an operation leads from where, and what else must be so.
///
/// @param guard what speaks against it beside the state, empty if nothing does
record Move(
    MatterState from,
    Operation operation,
    MatterState to,
    Function<Matter, Optional<Refusal>> guard) {

  static Move of(MatterState from, Operation operation, MatterState to) {
    return new Move(from, operation, to, _ -> Optional.empty());
  }

  /// This, only while `guard` finds nothing against it.
  Move unless(Function<Matter, Optional<Refusal>> next) {
    return new Move(from, operation, to, next);
  }
}
