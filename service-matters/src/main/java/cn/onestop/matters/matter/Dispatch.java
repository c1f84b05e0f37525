package cn.onestop.matters.matter;

import cn.onestop.matters.dispatch.Awaited;
import cn.onestop.matters.dispatch.Dispatched;
import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.dispatch.Task;
import cn.onestop.matters.matter.Matter.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// 分办: in whose queues a matter lies, and what it waits for in each.
///
/// The hall takes in, closes and hands out (一窗受理、统一出件). A step comes to whom the item's step table
/// names, steps beside each other to all of theirs at once; where it names nobody, the item's
/// department does it and decides.
public final class Dispatch {

  private final MatterState state;
  private final HandlingSteps steps;
  private final Place place;
  private final boolean onTheSpot;
  private final boolean onCommitment;
  private final Dispatched dispatched;
  private final Instant at;

  private Dispatch(
      MatterState state,
      HandlingSteps steps,
      Place place,
      boolean onTheSpot,
      boolean onCommitment,
      Dispatched dispatched,
      Instant at) {
    this.state = state;
    this.steps = steps;
    this.place = place;
    this.onTheSpot = onTheSpot;
    this.onCommitment = onCommitment;
    this.dispatched = dispatched;
    this.at = at;
  }

  /// Where a matter lies at the moment after something happened to it.
  ///
  /// @param onTheSpot whether it is 即办件, which the window decides
  /// @param onCommitment whether a commitment takes the place of the steps before the decision
  /// @param before where it lay before that
  public static Dispatched of(
      MatterState state,
      HandlingSteps steps,
      Place place,
      boolean onTheSpot,
      boolean onCommitment,
      Dispatched before,
      Instant at) {
    return before.now(
        new Dispatch(state, steps, place, onTheSpot, onCommitment, before, at).open());
  }

  static Dispatched of(Matter matter, Instant at) {
    return of(
        matter.state(),
        matter.steps(),
        matter.place(),
        matter.item().onTheSpot(),
        matter.commitment() != null,
        matter.dispatchedSoFar(),
        at);
  }

  private List<Task> open() {
    return switch (state) {
      case FILED -> List.of(Task.intake(hall(), Awaited.ACCEPT, at));
      case AWAITING_SUPPLEMENT -> List.of(Task.intake(counter(), Awaited.SUPPLEMENT, at));
      case ACCEPTED -> toDecision(Awaited.COMPLETE_STEP, Awaited.DECIDE);
      case ACCEPTED_PROVISIONALLY ->
          and(beforeDecision(Awaited.COMPLETE_STEP), Task.promised(counter(), at));
      case SUSPENDED -> toDecision(Awaited.END_SPECIAL_PROCEDURE, Awaited.END_SPECIAL_PROCEDURE);
      case DECIDED -> and(afterDecision(), Task.closing(hall(), at));
      case CLOSED -> and(afterDecision(), Task.delivery(of(StepStage.DELIVERY, counter()), at));
      case DELIVERED,
          ARCHIVED,
          REFUSED,
          WITHDRAWN,
          DEEMED_WITHDRAWN,
          RETURNED,
          TRANSFERRED,
          REVOKED ->
          List.of();
    };
  }

  /// The steps that are open, or the decision once there are none.
  private List<Task> toDecision(Awaited ofSteps, Awaited ofDecision) {
    List<Task> open = onCommitment ? List.of() : beforeDecision(ofSteps);
    Queue decides = onTheSpot ? hall() : of(StepStage.DECISION, department());
    return open.isEmpty() ? List.of(Task.decision(decides, ofDecision, at)) : open;
  }

  private List<Task> beforeDecision(Awaited awaited) {
    return tasks(true, awaited);
  }

  /// 发证、回访… What follows the decision and is neither the closing nor the delivery itself.
  private List<Task> afterDecision() {
    return tasks(false, Awaited.COMPLETE_STEP);
  }

  private List<Task> tasks(boolean before, Awaited awaited) {
    List<StepStage> stages = StepStage.of(steps.names());
    return steps.openNow(dispatched::beside).stream()
        .filter(step -> stages.get(step - 1).beforeDecision() == before)
        .filter(step -> before || stages.get(step - 1) == StepStage.AFTERWARDS)
        .map(step ->
            Task.step(
                step,
                dispatched.queueOf(step, place.centre()).orElse(onTheSpot ? hall() : department()),
                awaited,
                at))
        .toList();
  }

  /// To whom the table gives the step that is the operation of `stage`.
  private Queue of(StepStage stage, Queue otherwise) {
    List<StepStage> stages = StepStage.of(steps.names());
    return IntStream.rangeClosed(1, stages.size())
        .filter(step -> stages.get(step - 1) == stage)
        .boxed()
        .flatMap(step -> dispatched.queueOf(step, place.centre()).stream())
        .findFirst()
        .orElse(otherwise);
  }

  private Queue hall() {
    return Queue.hall(place.centre());
  }

  private Queue department() {
    return Queue.department(place.department(), place.centre());
  }

  /// Where the applicant comes to: what was filed in the village goes back by the village's agent.
  private Queue counter() {
    @Nullable String village = place.village();
    return village == null ? hall() : Queue.village(village, place.centre());
  }

  private static List<Task> and(List<Task> tasks, Task last) {
    List<Task> all = new ArrayList<>(tasks);
    all.add(last);
    return all;
  }
}
