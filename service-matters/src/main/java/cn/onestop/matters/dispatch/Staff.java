package cn.onestop.matters.dispatch;

import cn.onestop.kit.signedin.HeldPost;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What this service knows of who is there.
public interface Staff {

  /// The posts by which somebody may act at that moment.
  List<HeldPost> acting(String person, Instant at);

  /// The posts somebody was appointed to at that moment, on leave or not.
  List<HeldPost> appointed(String person, Instant at);

  /// For whom somebody stands in at that moment, and on which post (AB岗).
  List<Cover> covers(String person, Instant at);

  /// Somebody stands in on a post for its holder, who is on leave.
  record Cover(String absent, HeldPost post) {}

  /// Whether the holder of a task is there to do it.
  default Presence presence(Task task, String holder, Instant at) {
    if (acting(holder, at).stream().anyMatch(post -> task.queue().does(post, task.awaited()))) {
      return Presence.THERE;
    }
    return appointed(holder, at).stream().anyMatch(task.queue()::at)
        ? Presence.AWAY
        : Presence.GONE;
  }

  /// The presence of whoever has the task, empty while nobody does.
  default Optional<Presence> presence(Task task, Instant at) {
    return Optional.ofNullable(task.holder()).map(holder -> presence(task, holder, at));
  }

  /// Whether the task is there for anybody of the office: nobody has it, or whoever had it has
  /// left.
  default boolean free(Task task, Instant at) {
    return presence(task, at).filter(presence -> presence != Presence.GONE).isEmpty();
  }

  /// Whether `person` covers the holder of that task, who is away.
  default boolean covers(String person, Task task, Instant at) {
    String holder = task.holder();
    return holder != null
        && covers(person, at).stream()
            .filter(cover -> cover.absent().equals(holder))
            .anyMatch(cover -> task.queue().does(cover.post(), task.awaited()));
  }
}
