package cn.onestop.matters.prereview;

import static cn.onestop.matters.prereview.PreReviewOperation.COUNT_DUE_DATE;
import static cn.onestop.matters.prereview.PreReviewOperation.ERASE;
import static cn.onestop.matters.prereview.PreReviewOperation.FILE;
import static cn.onestop.matters.prereview.PreReviewOperation.LAPSE;
import static cn.onestop.matters.prereview.PreReviewOperation.PASS;
import static cn.onestop.matters.prereview.PreReviewOperation.REQUEST_CORRECTION;
import static cn.onestop.matters.prereview.PreReviewOperation.RESUBMIT;
import static cn.onestop.matters.prereview.PreReviewOperation.WITHDRAW;
import static cn.onestop.matters.prereview.PreReviewState.FILED;
import static cn.onestop.matters.prereview.PreReviewState.LAPSED;
import static cn.onestop.matters.prereview.PreReviewState.NOT_OURS;
import static cn.onestop.matters.prereview.PreReviewState.PASSED;
import static cn.onestop.matters.prereview.PreReviewState.SUBMITTED;
import static cn.onestop.matters.prereview.PreReviewState.TO_CORRECT;
import static cn.onestop.matters.prereview.PreReviewState.WITHDRAWN;

import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.prereview.PreReviewRefusal.PreReviewErasedAlready;
import cn.onestop.matters.prereview.PreReviewRefusal.PreReviewNotPossible;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move. A move that is not here is refused.
///
/// That an application was filed is written down wherever the pre-review has got to in between:
/// whether it still can be filed is asked before ([TakeUpPreReview]).
public final class PreReviewMoves {

  private static final Map<PreReviewState, Map<PreReviewOperation, PreReviewState>> TABLE =
      Map.of(
          SUBMITTED,
          Map.of(
              PASS,
              PASSED,
              REQUEST_CORRECTION,
              TO_CORRECT,
              PreReviewOperation.NOT_OURS,
              NOT_OURS,
              WITHDRAW,
              WITHDRAWN,
              FILE,
              FILED,
              COUNT_DUE_DATE,
              SUBMITTED),
          TO_CORRECT,
          Map.of(
              RESUBMIT, SUBMITTED,
              WITHDRAW, WITHDRAWN,
              FILE, FILED,
              LAPSE, LAPSED,
              COUNT_DUE_DATE, TO_CORRECT),
          PASSED,
          Map.of(WITHDRAW, WITHDRAWN, FILE, FILED, LAPSE, LAPSED, COUNT_DUE_DATE, PASSED),
          NOT_OURS,
          Map.of(FILE, FILED, ERASE, NOT_OURS),
          WITHDRAWN,
          Map.of(FILE, FILED, ERASE, WITHDRAWN),
          LAPSED,
          Map.of(FILE, FILED, ERASE, LAPSED),
          FILED,
          Map.of(ERASE, FILED));

  private PreReviewMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  static Optional<PreReviewState> next(PreReviewState state, PreReviewOperation operation) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(operation));
  }

  /// Refuses what the table does not have, and to erase twice.
  static void must(PreReview preReview, PreReviewOperation operation) {
    if (next(preReview.state(), operation).isEmpty()) {
      throw new Refused(notPossible(preReview, operation));
    }
    if (operation == ERASE && preReview.erasedAt() != null) {
      throw new Refused(new PreReviewErasedAlready());
    }
  }

  static PreReviewNotPossible notPossible(PreReview preReview, PreReviewOperation operation) {
    return new PreReviewNotPossible(operation, preReview.state(), possible(preReview));
  }

  /// What somebody may ask for now.
  public static List<PreReviewOperation> possible(PreReview preReview) {
    return Arrays.stream(PreReviewOperation.values())
        .filter(PreReviewOperation::callable)
        .filter(operation -> next(preReview.state(), operation).isPresent())
        .filter(operation -> operation != ERASE || preReview.erasedAt() == null)
        .toList();
  }
}
