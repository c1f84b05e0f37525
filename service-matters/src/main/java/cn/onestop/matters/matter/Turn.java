package cn.onestop.matters.matter;

import cn.onestop.events.matters.MatterCovered;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterWithdrawn;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.journal.Recorded;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.matters.dispatch.Awaited;
import cn.onestop.matters.dispatch.Standing;
import cn.onestop.matters.dispatch.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose turn it is. What somebody has taken on is done by them, by the cover while they are away,
/// or by the head; what nobody has taken on is done as freely as in an office too small to take
/// things on. An office that the step table gives a step to does that step and nothing else.
///
/// @param by who acts
/// @param answers whether the matter is theirs by more than such a step
/// @param tookIn whether it was taken in at their village
record Turn(Standing by, boolean answers, boolean tookIn) {

  private static final MatterEvolution EVOLUTION = new MatterEvolution();

  /// `decision`, with the fact for whom it was done where a holder is away; refused if it is not
  /// the caller's turn.
  Decision<MatterEvent> mustBe(Matter matter, Decision<MatterEvent> decision) {
    List<Task> done = done(matter, decision.happened());
    if (!answers && !(done.isEmpty() ? tookIn : done.stream().allMatch(by::does))) {
      throw new Refused(ClaimRules.notTheirs(matter));
    }
    for (Task task : done) {
      by.keptFromDoing(task)
          .ifPresent(refusal -> {
            throw new Refused(refusal);
          });
    }
    return covering(matter, done, decision);
  }

  /// Why an operation is not the caller's now, empty if it is.
  Optional<Refusal> obstacle(Matter matter, Operation operation) {
    List<Task> meant =
        matter.tasks().stream().filter(task -> doneBy(operation, task.awaited())).toList();
    if (!answers && (meant.isEmpty() ? !tookIn : meant.stream().noneMatch(by::does))) {
      return Optional.of(ClaimRules.notTheirs(matter));
    }
    List<Task> theirs = meant.stream().filter(task -> answers || by.does(task)).toList();
    return theirs.stream().anyMatch(task -> by.keptFromDoing(task).isEmpty())
        ? Optional.empty()
        : theirs.stream().flatMap(task -> by.keptFromDoing(task).stream()).findFirst();
  }

  private static boolean doneBy(Operation operation, Awaited awaited) {
    return switch (awaited) {
      case ACCEPT ->
          EnumSet.of(
                  Operation.ACCEPT,
                  Operation.ACCEPT_PROVISIONALLY,
                  Operation.ACCEPT_ON_COMMITMENT,
                  Operation.SETTLE,
                  Operation.REQUEST_SUPPLEMENT,
                  Operation.REFUSE,
                  Operation.RETURN,
                  Operation.TRANSFER)
              .contains(operation);
      case SUPPLEMENT -> operation == Operation.SUPPLEMENT;
      case COMPLETE_STEP -> operation == Operation.COMPLETE_STEP;
      case END_SPECIAL_PROCEDURE -> false;
      case DECIDE -> operation == Operation.DECIDE;
      case CLOSE -> operation == Operation.CLOSE;
      case DELIVER -> operation == Operation.DELIVER;
    };
  }

  /// Which of the tasks are done by that. Taking an application back is the applicant's, and ends
  /// whatever anybody had taken on.
  private static List<Task> done(Matter matter, List<Happened<MatterEvent>> happened) {
    Matter after = matter;
    for (Happened<MatterEvent> each : happened) {
      if (each.event() instanceof MatterWithdrawn || each.event() instanceof MatterRevoked) {
        return List.of();
      }
      @Nullable Instant at = each.at();
      Instant moment = at == null ? matter.filed().at() : at;
      after = EVOLUTION.after(after, new Recorded<>(0, moment, moment, "", each.event()));
    }
    List<Task> left = after.tasks();
    return matter.tasks().stream()
        .filter(task -> left.stream().noneMatch(other -> goesOn(task, other)))
        .toList();
  }

  /// A special procedure stops what is waited for and does not do it.
  private static boolean goesOn(Task task, Task other) {
    Set<Awaited> either = EnumSet.of(task.awaited(), other.awaited());
    return task.key().equals(other.key())
        && (either.size() == 1 || either.contains(Awaited.END_SPECIAL_PROCEDURE));
  }

  private Decision<MatterEvent> covering(
      Matter matter, List<Task> done, Decision<MatterEvent> decision) {
    @Nullable Instant at = decision.happened().getFirst().at();
    List<Happened<MatterEvent>> happened = new ArrayList<>();
    for (Task task : done) {
      if (by.covers(task)) {
        happened.add(
            new Happened<>(
                new MatterCovered(
                    matter.number(),
                    task.key(),
                    task.queue().key(),
                    Objects.requireNonNull(task.holder())),
                at));
      }
    }
    happened.addAll(decision.happened());
    return new Decision<>(happened, decision.sealing(), decision.erasing());
  }
}
