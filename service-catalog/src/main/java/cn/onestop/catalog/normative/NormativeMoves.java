package cn.onestop.catalog.normative;

import static cn.onestop.catalog.normative.NormativeOperation.ABOLISH;
import static cn.onestop.catalog.normative.NormativeOperation.AMEND;
import static cn.onestop.catalog.normative.NormativeOperation.DELIBERATE;
import static cn.onestop.catalog.normative.NormativeOperation.FILE;
import static cn.onestop.catalog.normative.NormativeOperation.KEEP;
import static cn.onestop.catalog.normative.NormativeOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.normative.NormativeOperation.PUBLISH;
import static cn.onestop.catalog.normative.NormativeOperation.RETURN;
import static cn.onestop.catalog.normative.NormativeOperation.SUBMIT;
import static cn.onestop.catalog.normative.NormativeOperation.WITHDRAW;
import static cn.onestop.catalog.normative.NormativeOperation.WRITE;
import static cn.onestop.catalog.normative.NormativeState.ABOLISHED;
import static cn.onestop.catalog.normative.NormativeState.DELIBERATED;
import static cn.onestop.catalog.normative.NormativeState.DRAFTED;
import static cn.onestop.catalog.normative.NormativeState.FILED;
import static cn.onestop.catalog.normative.NormativeState.IN_DELIBERATION;
import static cn.onestop.catalog.normative.NormativeState.IN_LEGAL_REVIEW;
import static cn.onestop.catalog.normative.NormativeState.PUBLISHED;
import static cn.onestop.catalog.normative.NormativeState.TO_BE_AMENDED;
import static cn.onestop.catalog.normative.NormativeState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every permitted move of a normative document. A move that is not here is refused.
public final class NormativeMoves {
  private static final Map<NormativeState, Map<NormativeOperation, NormativeState>> TABLE =
      Map.of(
          DRAFTED, Map.of(WRITE, DRAFTED, SUBMIT, IN_LEGAL_REVIEW, WITHDRAW, WITHDRAWN),
          IN_LEGAL_REVIEW,
              Map.of(LEGAL_REVIEW, IN_DELIBERATION, RETURN, DRAFTED, WITHDRAW, WITHDRAWN),
          IN_DELIBERATION, Map.of(DELIBERATE, DELIBERATED, RETURN, DRAFTED, WITHDRAW, WITHDRAWN),
          DELIBERATED, Map.of(PUBLISH, PUBLISHED, WITHDRAW, WITHDRAWN),
          PUBLISHED, Map.of(FILE, FILED),
          FILED, Map.of(KEEP, FILED, AMEND, TO_BE_AMENDED, ABOLISH, ABOLISHED),
          TO_BE_AMENDED, Map.of(),
          ABOLISHED, Map.of(),
          WITHDRAWN, Map.of());

  /// Nobody judges what they had a hand in: who drafted does not review, and neither of them brings
  /// it through the deliberation.
  private static final Map<NormativeOperation, List<NormativeOperation>> NOT_WHO_DID =
      Map.of(LEGAL_REVIEW, List.of(WRITE), DELIBERATE, List.of(WRITE, LEGAL_REVIEW));

  private NormativeMoves() {}

  /// Where `operation` leads from `state`, empty if it is not permitted there.
  public static Optional<NormativeState> next(NormativeState state, NormativeOperation operation) {
    return Optional.ofNullable(TABLE.getOrDefault(state, Map.of()).get(operation));
  }

  /// What is permitted in `state`.
  public static List<NormativeOperation> from(NormativeState state) {
    return Arrays.stream(NormativeOperation.values())
        .filter(operation -> next(state, operation).isPresent())
        .toList();
  }

  /// What whoever does `operation` must not have done before.
  static List<NormativeOperation> notWhoDid(NormativeOperation operation) {
    return NOT_WHO_DID.getOrDefault(operation, List.of());
  }
}
