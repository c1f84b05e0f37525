package cn.onestop.matters.dispatch;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.signedin.HeldPost;
import cn.onestop.matters.dispatch.DispatchRefusal.HeldAlready;
import cn.onestop.matters.dispatch.DispatchRefusal.TaskHeld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How somebody stands to what a matter waits for: whether it is their work, whether they head
/// those whose work it is, and whom they cover.
///
/// @param posts those that carry the roles in which they call
public record Standing(String person, List<HeldPost> posts, Staff staff, Instant at) {

  public Standing {
    posts = List.copyOf(posts);
  }

  /// Whether it is their office's, and their own kind of work there.
  public boolean does(Task task) {
    return posts.stream().anyMatch(post -> task.queue().does(post, task.awaited()));
  }

  /// Whether they head the office in whose queue it is.
  public boolean heads(Task task) {
    return staff.acting(person, at).stream().anyMatch(task.queue()::headedBy);
  }

  /// Whether they have it, or act for its holder, who is away (AB岗).
  public boolean has(Task task) {
    return task.heldBy(person) || covers(task);
  }

  /// Whether they act for its holder, who is away.
  public boolean covers(Task task) {
    return staff.covers(person, task, at);
  }

  /// Whether it is there for anybody of the office.
  public boolean free(Task task) {
    return staff.free(task, at);
  }

  /// Why they may not do it now, if somebody else has it: a head may all the same, and whoever
  /// covers an absent holder.
  public Optional<Refusal> keptFromDoing(Task task) {
    return free(task) || has(task) || heads(task) ? Optional.empty() : held(task);
  }

  /// Why they may not take it on now.
  public Optional<Refusal> keptFromTaking(Task task) {
    if (free(task)) {
      return Optional.empty();
    }
    return task.heldBy(person) ? Optional.of(new HeldAlready(task.key())) : held(task);
  }

  private Optional<Refusal> held(Task task) {
    return Optional.ofNullable(task.claim())
        .map(claim ->
            new TaskHeld(
                task.key(),
                task.queue().key(),
                claim.holder(),
                claim.since(),
                staff.presence(task, claim.holder(), at) == Presence.AWAY));
  }
}
