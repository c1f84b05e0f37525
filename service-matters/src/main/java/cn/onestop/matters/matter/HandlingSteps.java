package cn.onestop.matters.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The steps of a matter and how far it has come. Steps are done in order, but for those that the
/// guide lets be done beside each other.
///
/// @param names the item's steps as published
/// @param done up to which step all are done or were left out with a reason
/// @param ahead steps beyond it that are done already, beside one that is not
/// @param since when the step after `done` became the next
public record HandlingSteps(
    List<String> names, int done, List<Integer> ahead, @Nullable Instant since) {

  public HandlingSteps {
    names = List.copyOf(names);
    ahead = List.copyOf(ahead);
  }

  /// Of a matter that was filed at that moment.
  public static HandlingSteps of(List<String> names, Instant since) {
    return new HandlingSteps(names, 0, List.of(), since);
  }

  /// Whether `step`, from 1, is done.
  public boolean isDone(int step) {
    return step <= done || ahead.contains(step);
  }

  /// The steps that may be done now, from 1: the next, and those beside it.
  ///
  /// @param beside whether two steps may be done beside each other
  List<Integer> openNow(BiPredicate<Integer, Integer> beside) {
    int next = done + 1;
    return IntStream.rangeClosed(next, names.size())
        .takeWhile(step -> step == next || beside.test(step, next))
        .filter(step -> !isDone(step))
        .boxed()
        .toList();
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
    return IntStream.rangeClosed(1, beforeDecision())
        .filter(step -> !isDone(step))
        .mapToObj(step -> names.get(step - 1))
        .toList();
  }

  /// These with everything up to `step` done or left out.
  HandlingSteps through(int step, Instant at) {
    return step <= done ? this : new HandlingSteps(names, step, ahead, at).caughtUp();
  }

  /// These once it is decided: everything before the decision was done or left out.
  public HandlingSteps decided(Instant at) {
    return through(beforeDecision(), at);
  }

  /// These with `step` done.
  public HandlingSteps with(int step, Instant at) {
    if (isDone(step)) {
      return this;
    }
    return step == done + 1
        ? new HandlingSteps(names, step, ahead, at).caughtUp()
        : new HandlingSteps(
            names, done, Stream.concat(ahead.stream(), Stream.of(step)).sorted().toList(), since);
  }

  /// Steps that were done ahead count once all before them are done.
  private HandlingSteps caughtUp() {
    int reached = done;
    while (ahead.contains(reached + 1)) {
      reached++;
    }
    int last = reached;
    return new HandlingSteps(
        names, reached, ahead.stream().filter(step -> step > last).toList(), since);
  }
}
