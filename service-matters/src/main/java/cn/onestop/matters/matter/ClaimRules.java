package cn.onestop.matters.matter;

import cn.onestop.events.SealedReference;
import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterClaimed;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Decision.Happened;
import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.sealing.SealedEntry;
import cn.onestop.matters.dispatch.DispatchRefusal.NoColleague;
import cn.onestop.matters.dispatch.DispatchRefusal.NotTheirTask;
import cn.onestop.matters.dispatch.Standing;
import cn.onestop.matters.dispatch.Task;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// 签收、退回待办、移交、分派: who of an office handles a matter. None of it moves a clock: to the applicant the
/// office answers, whoever of it has the matter.
final class ClaimRules {

  private ClaimRules() {}

  /// Which of the tasks is meant, and how the written reason is sealed.
  ///
  /// @param task its key; absent, all that can be meant
  /// @param fact the place in the journal where the reason is referred to
  record Passing(@Nullable String task, @Nullable String reason, long fact) {

    /// Nothing but which task.
    static Passing of(@Nullable String task) {
      return new Passing(task, null, 0);
    }

    private SealedEntry required(String what, WrittenReason reasons) {
      return reasons.required(what + "-reason-" + fact, reason, "reason");
    }

    private @Nullable SealedEntry optional(String what, WrittenReason reasons) {
      return reasons.optional(what + "-reason-" + fact, reason, "reason");
    }
  }

  /// 签收: what is there for anybody of the office becomes theirs. Who comes second is told who has
  /// it.
  static Decision<MatterEvent> claim(Matter matter, Standing by, @Nullable String task) {
    return happened(
        claimable(matter, by, task),
        each -> new MatterClaimed(matter.number(), each.key(), each.queue().key()),
        null);
  }

  static List<Task> claimable(Matter matter, Standing by, @Nullable String task) {
    MatterMoves.must(matter, Operation.CLAIM);
    List<Task> theirs = meant(matter, task, by::does);
    List<Task> free = theirs.stream().filter(each -> by.keptFromTaking(each).isEmpty()).toList();
    if (free.isEmpty()) {
      throw new Refused(by.keptFromTaking(theirs.getFirst()).orElseThrow());
    }
    return free;
  }

  /// 退回待办: it waits for anybody of the office again.
  static Decision<MatterEvent> release(
      Matter matter, Standing by, Passing passing, WrittenReason reasons) {
    List<Task> given = givable(matter, by, passing.task(), Operation.RELEASE);
    SealedEntry why = passing.required("release", reasons);
    return happened(
        given,
        each ->
            new MatterReleased(
                matter.number(),
                each.key(),
                each.queue().key(),
                Objects.requireNonNull(each.holder()),
                why.reference()),
        why);
  }

  /// 移交 to a colleague of the same office who does the same work.
  static Decision<MatterEvent> handOver(
      Matter matter, Standing by, Passing passing, String to, WrittenReason reasons) {
    List<Task> given = givable(matter, by, passing.task(), Operation.HAND_OVER);
    given.forEach(each -> mustBeColleague(each, to, by));
    SealedEntry why = passing.required("hand-over", reasons);
    return happened(
        given,
        each ->
            new MatterHandedOver(
                matter.number(),
                each.key(),
                each.queue().key(),
                Objects.requireNonNull(each.holder()),
                to,
                why.reference()),
        why);
  }

  /// What the caller has, or an absent colleague whom they cover, or somebody whom they head.
  static List<Task> givable(
      Matter matter, Standing by, @Nullable String task, Operation operation) {
    MatterMoves.must(matter, operation);
    Predicate<Task> taken = each -> each.claim() != null;
    return meant(matter, task, taken.and(each -> by.has(each) || by.heads(each)));
  }

  /// 分派 by the head: taken on or not, it is from now on the work of whoever is named.
  static Decision<MatterEvent> assign(
      Matter matter, Standing by, Passing passing, String to, WrittenReason reasons) {
    List<Task> headed = assignable(matter, by, passing.task());
    List<Task> fitting = headed.stream().filter(each -> obstacleTo(each, to, by) == null).toList();
    if (fitting.isEmpty()) {
      mustBeColleague(headed.getFirst(), to, by);
    }
    SealedEntry why = passing.optional("assignment", reasons);
    SealedReference reference = why == null ? null : why.reference();
    return happened(
        fitting,
        each ->
            new MatterAssigned(
                matter.number(), each.key(), each.queue().key(), each.holder(), to, reference),
        why);
  }

  static List<Task> assignable(Matter matter, Standing by, @Nullable String task) {
    MatterMoves.must(matter, Operation.ASSIGN);
    return meant(matter, task, by::heads);
  }

  private static List<Task> meant(Matter matter, @Nullable String task, Predicate<Task> theirs) {
    List<Task> found =
        matter.tasks().stream()
            .filter(each -> task == null || each.key().equals(task))
            .filter(theirs)
            .toList();
    if (found.isEmpty()) {
      throw new Refused(notTheirs(matter));
    }
    return found;
  }

  static Refusal notTheirs(Matter matter) {
    return new NotTheirTask(
        matter.tasks().stream().map(each -> each.key() + " " + each.queue().key()).toList());
  }

  private static void mustBeColleague(Task task, String to, Standing by) {
    Refusal obstacle = obstacleTo(task, to, by);
    if (obstacle != null) {
      throw new Refused(obstacle);
    }
  }

  /// What keeps `to` from getting it: they have it, do not do such work there, or are on leave.
  private static @Nullable Refusal obstacleTo(Task task, String to, Standing by) {
    if (Objects.equals(task.holder(), to)) {
      return new NoColleague(to, false);
    }
    return switch (by.staff().presence(task, to, by.at())) {
      case THERE -> null;
      case AWAY -> new NoColleague(to, by.staff().acting(to, by.at()).isEmpty());
      case GONE -> new NoColleague(to, false);
    };
  }

  private static Decision<MatterEvent> happened(
      List<Task> tasks, Function<Task, MatterEvent> fact, @Nullable SealedEntry why) {
    Decision<MatterEvent> decision =
        new Decision<>(
            tasks.stream().map(fact).map(event -> new Happened<>(event, null)).toList(),
            List.of(),
            false);
    return why == null ? decision : decision.sealing(why);
  }
}
