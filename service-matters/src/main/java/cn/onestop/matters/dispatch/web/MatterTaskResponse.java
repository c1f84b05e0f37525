package cn.onestop.matters.dispatch.web;

import cn.onestop.matters.dispatch.Awaited;
import cn.onestop.matters.dispatch.Claim;
import cn.onestop.matters.dispatch.Presence;
import cn.onestop.matters.dispatch.Queue;
import cn.onestop.matters.dispatch.Task;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a matter waits for 待办.
///
/// @param task its name in operations: `intake`, `supplement`, `step-3`, `decide`, `close`,
///   `deliver`
/// @param queue in whose queue it is
/// @param office the code of that office; the centre's for its hall
/// @param step the place of the step that is awaited, if it is one
/// @param since when it began to wait for this
/// @param holder who has taken it on, opaque; absent while nobody has
/// @param holderPresence whether they are there; `GONE`: it waits for anybody of the office again
public record MatterTaskResponse(
    String task,
    Queue.Kind queue,
    String office,
    Awaited awaited,
    @Nullable Integer step,
    @Nullable String stepName,
    Instant since,
    @Nullable String holder,
    @Nullable Instant heldSince,
    @Nullable Presence holderPresence) {

  /// @param steps the names of the item's steps
  /// @param presence of the holder, absent where it is not asked or nobody has it
  public static MatterTaskResponse of(Task task, List<String> steps, @Nullable Presence presence) {
    Integer step = task.step();
    Claim claim = task.claim();
    return new MatterTaskResponse(
        task.key(),
        task.queue().kind(),
        task.queue().office(),
        task.awaited(),
        step,
        step == null ? null : steps.get(step - 1),
        task.since(),
        claim == null ? null : claim.holder(),
        claim == null ? null : claim.since(),
        presence);
  }
}
