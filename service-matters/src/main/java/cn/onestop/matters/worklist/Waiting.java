package cn.onestop.matters.worklist;

import cn.onestop.kit.offices.Offices;
import cn.onestop.kit.signedin.Caller;
import cn.onestop.matters.dispatch.Awaited;
import cn.onestop.matters.dispatch.Presence;
import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.dispatch.Staff;
import cn.onestop.matters.dispatch.Staff.Cover;
import cn.onestop.matters.dispatch.Task;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What waits for whom at the moment of one question. Whether a holder is there is asked then and
/// not written into any line: leaves begin and posts end without a matter being told.
public final class Waiting {

  private final Staff staff;
  private final Offices offices;
  private final Caller caller;
  private final Instant now;
  private final Map<Holding, Presence> asked = new HashMap<>();

  public Waiting(Staff staff, Offices offices, Caller caller, Instant now) {
    this.staff = staff;
    this.offices = offices;
    this.caller = caller;
    this.now = now;
  }

  /// On a page the same few people have most of it.
  private record Holding(String person, Queue queue, Awaited awaited) {}

  /// Whom the caller covers now (AB岗).
  private Set<String> covered() {
    return staff.covers(caller.person(), now).stream()
        .map(Cover::absent)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The queue of the office of that code; that of a department for one that nobody knows.
  private Queue queue(String office) {
    return caller.posts().stream()
        .filter(post -> post.office().equals(office))
        .map(Queue::of)
        .findFirst()
        .or(() -> offices.find(office).map(Queue::of))
        .orElseGet(() -> Queue.department(office, ""));
  }

  /// The question for what is the caller's, or for what waits at the office of that code.
  public Question.Waits asked(boolean mine, @Nullable String office) {
    Queue queue = office == null || office.isBlank() ? null : queue(office.strip());
    return new Question.Waits(mine, covered(), queue, fits(mine, queue));
  }

  /// Whether it is to be listed: what the caller has had a hand in or has to do for somebody; what
  /// waits in that queue and nobody has, or somebody had who is no longer at the office.
  private Predicate<WorklistEntry> fits(boolean mine, @Nullable Queue queue) {
    return entry ->
        (!mine || isMine(entry))
            && (queue == null
                || entry.tasks().stream()
                    .anyMatch(task -> task.queue().key().equals(queue.key()) && free(task)));
  }

  /// Whether whoever has it is there, empty while nobody has.
  public Optional<Presence> presence(Task task) {
    return Optional.ofNullable(task.holder())
        .map(holder ->
            asked.computeIfAbsent(
                new Holding(holder, task.queue(), task.awaited()),
                _ -> staff.presence(task, holder, now)));
  }

  private boolean free(Task task) {
    return presence(task).filter(presence -> presence != Presence.GONE).isEmpty();
  }

  private boolean isMine(WorklistEntry entry) {
    String me = caller.person();
    return entry.staff().contains(me)
        || entry.tasks().stream()
            .anyMatch(task -> me.equals(task.holder()) || staff.covers(me, task, now));
  }
}
