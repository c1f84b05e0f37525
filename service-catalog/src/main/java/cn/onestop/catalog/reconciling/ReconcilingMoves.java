package cn.onestop.catalog.reconciling;

import static cn.onestop.catalog.reconciling.ReconcilingOperation.CANCEL;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.CLOSE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.COMPARE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.DECIDE;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.DRAFT;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.PUT_FORWARD;
import static cn.onestop.catalog.reconciling.ReconcilingOperation.REWRITE;
import static cn.onestop.catalog.reconciling.ReconcilingState.CANCELLED;
import static cn.onestop.catalog.reconciling.ReconcilingState.CLOSED;
import static cn.onestop.catalog.reconciling.ReconcilingState.COLLECTING;
import static cn.onestop.catalog.reconciling.ReconcilingState.DECIDING;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move of a round. A move that is not here is refused.
public final class ReconcilingMoves {
  private static final Map<ReconcilingState, Map<ReconcilingOperation, ReconcilingState>> TABLE =
      Map.of(
          COLLECTING,
              Map.of(
                  PUT_FORWARD, COLLECTING,
                  REWRITE, COLLECTING,
                  COMPARE, DECIDING,
                  CANCEL, CANCELLED),
          DECIDING,
              Map.of(
                  REWRITE, DECIDING,
                  DECIDE, DECIDING,
                  CLOSE, CLOSED,
                  CANCEL, CANCELLED),
          CLOSED, Map.of(DRAFT, CLOSED),
          CANCELLED, Map.of());

  private ReconcilingMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  public static Optional<ReconcilingState> next(
      ReconcilingState state, ReconcilingOperation operation) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(operation));
  }

  /// What is permitted in `state`.
  public static List<ReconcilingOperation> from(ReconcilingState state) {
    return Arrays.stream(ReconcilingOperation.values())
        .filter(operation -> next(state, operation).isPresent())
        .toList();
  }
}
