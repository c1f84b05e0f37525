package cn.onestop.catalog.draft;

import static cn.onestop.catalog.draft.DraftOperation.APPROVE;
import static cn.onestop.catalog.draft.DraftOperation.LEGAL_REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.REVIEW;
import static cn.onestop.catalog.draft.DraftOperation.WRITE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Nobody judges what they had a hand in: who drafted does not review, who reviewed does not review
/// the lawfulness, and none of them approves.
public final class FourEyes {

  private static final Map<DraftOperation, List<DraftOperation>> NOT_WHO_DID =
      Map.of(
          REVIEW, List.of(WRITE),
          LEGAL_REVIEW, List.of(WRITE, REVIEW),
          APPROVE, List.of(WRITE, REVIEW, LEGAL_REVIEW));

  private FourEyes() {}

  /// What keeps `person` from `operation`: something else that they did before.
  ///
  /// @param did who did what in this round
  public static Optional<DraftOperation> against(
      DraftOperation operation,
      String person,
      Map<DraftOperation, ? extends Collection<String>> did) {
    return NOT_WHO_DID.getOrDefault(operation, List.of()).stream()
        .filter(done -> {
          var who = did.get(done);
          return who != null && who.contains(person);
        })
        .findFirst();
  }
}
