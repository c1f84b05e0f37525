package cn.onestop.matters.matter;

import java.util.List;
import java.util.Optional;

/// The steps of a matter and how far it has come. Steps are done in order.
///
/// @param names the item's steps as published
/// @param done how many of them are done or were left out with a reason
public record HandlingSteps(List<String> names, int done) {

  public HandlingSteps {
    names = List.copyOf(names);
  }

  /// The stage of the next step, empty when all are done.
  Optional<StepStage> nextStage() {
    return done < names.size() ? Optional.of(StepStage.of(names).get(done)) : Optional.empty();
  }

  /// Whether the next step is the operation that belongs to `stage`.
  boolean nextIs(StepStage stage) {
    return nextStage().filter(stage::equals).isPresent();
  }

  /// How many steps lie before the decision.
  int beforeDecision() {
    return (int) StepStage.of(names).stream().filter(StepStage::beforeDecision).count();
  }

  /// The steps before the decision that are not done.
  List<String> openBeforeDecision() {
    return done < beforeDecision() ? names.subList(done, beforeDecision()) : List.of();
  }

  HandlingSteps done(int step) {
    return new HandlingSteps(names, Math.max(done, step));
  }
}
