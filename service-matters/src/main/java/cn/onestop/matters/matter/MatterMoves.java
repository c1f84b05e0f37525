package cn.onestop.matters.matter;

import static cn.onestop.matters.matter.MatterState.ACCEPTED;
import static cn.onestop.matters.matter.MatterState.CLOSED;
import static cn.onestop.matters.matter.MatterState.DECIDED;
import static cn.onestop.matters.matter.MatterState.DELIVERED;
import static cn.onestop.matters.matter.MatterState.FILED;
import static cn.onestop.matters.matter.MatterState.REFUSED;
import static cn.onestop.matters.matter.MatterState.WITHDRAWN;
import static cn.onestop.matters.matter.Operation.ACCEPT;
import static cn.onestop.matters.matter.Operation.CLOSE;
import static cn.onestop.matters.matter.Operation.COMPLETE_STEP;
import static cn.onestop.matters.matter.Operation.COUNT_DUE_DATE;
import static cn.onestop.matters.matter.Operation.DECIDE;
import static cn.onestop.matters.matter.Operation.DELIVER;
import static cn.onestop.matters.matter.Operation.ERASE;
import static cn.onestop.matters.matter.Operation.REFUSE;
import static cn.onestop.matters.matter.Operation.VISIT;
import static cn.onestop.matters.matter.Operation.WITHDRAW;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move. A move that is not here is refused.
public final class MatterMoves {
  private static final Map<MatterState, Map<Operation, MatterState>> TABLE =
      new EnumMap<>(
          Map.of(
              FILED,
                  Map.of(
                      ACCEPT, ACCEPTED,
                      REFUSE, REFUSED,
                      VISIT, FILED,
                      WITHDRAW, WITHDRAWN,
                      COUNT_DUE_DATE, FILED),
              ACCEPTED,
                  Map.of(
                      VISIT, ACCEPTED,
                      COMPLETE_STEP, ACCEPTED,
                      DECIDE, DECIDED,
                      WITHDRAW, WITHDRAWN,
                      COUNT_DUE_DATE, ACCEPTED),
              DECIDED,
                  Map.of(
                      VISIT, DECIDED,
                      COMPLETE_STEP, DECIDED,
                      CLOSE, CLOSED,
                      COUNT_DUE_DATE, DECIDED),
              CLOSED, Map.of(VISIT, CLOSED, COMPLETE_STEP, CLOSED, DELIVER, DELIVERED),
              DELIVERED, Map.of(ERASE, DELIVERED),
              REFUSED, Map.of(ERASE, REFUSED),
              WITHDRAWN, Map.of(ERASE, WITHDRAWN)));

  private MatterMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  static Optional<MatterState> next(MatterState state, Operation operation) {
    return Optional.ofNullable(moves(state).get(operation));
  }

  /// What somebody may ask for in `state`.
  public static List<Operation> possible(MatterState state) {
    return Arrays.stream(Operation.values())
        .filter(Operation::callable)
        .filter(moves(state)::containsKey)
        .toList();
  }

  private static Map<Operation, MatterState> moves(MatterState state) {
    return TABLE.getOrDefault(state, Map.of());
  }
}
