package cn.onestop.catalog.draft;

import static cn.onestop.catalog.draft.DraftOperation.APPROVE;
import static cn.onestop.catalog.draft.DraftOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.PUBLISH;
import static cn.onestop.catalog.draft.DraftOperation.RETURN;
import static cn.onestop.catalog.draft.DraftOperation.REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.SUBMIT;
import static cn.onestop.catalog.draft.DraftOperation.WITHDRAW;
import static cn.onestop.catalog.draft.DraftOperation.WRITE;
import static cn.onestop.catalog.draft.DraftState.APPROVED;
import static cn.onestop.catalog.draft.DraftState.DRAFTED;
import static cn.onestop.catalog.draft.DraftState.IN_APPROVAL;
import static cn.onestop.catalog.draft.DraftState.IN_LEGAL_REVIEW;
import static cn.onestop.catalog.draft.DraftState.IN_REVIEW;
import static cn.onestop.catalog.draft.DraftState.PUBLISHED;
import static cn.onestop.catalog.draft.DraftState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move of a draft. A move that is not here is refused.
public final class DraftMoves {
  private static final Map<DraftState, Map<DraftOperation, DraftState>> TABLE =
      Map.of(
          DRAFTED, Map.of(WRITE, DRAFTED, SUBMIT, IN_REVIEW, WITHDRAW, WITHDRAWN),
          IN_REVIEW, Map.of(REVIEW, IN_LEGAL_REVIEW, RETURN, DRAFTED, WITHDRAW, WITHDRAWN),
          IN_LEGAL_REVIEW, Map.of(LEGAL_REVIEW, IN_APPROVAL, RETURN, DRAFTED, WITHDRAW, WITHDRAWN),
          IN_APPROVAL, Map.of(APPROVE, APPROVED, RETURN, DRAFTED, WITHDRAW, WITHDRAWN),
          APPROVED, Map.of(PUBLISH, PUBLISHED, WITHDRAW, WITHDRAWN),
          PUBLISHED, Map.of(),
          WITHDRAWN, Map.of());

  private DraftMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  public static Optional<DraftState> next(DraftState state, DraftOperation operation) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(operation));
  }

  /// What is permitted in `state`.
  public static List<DraftOperation> from(DraftState state) {
    return Arrays.stream(DraftOperation.values())
        .filter(operation -> next(state, operation).isPresent())
        .toList();
  }
}
