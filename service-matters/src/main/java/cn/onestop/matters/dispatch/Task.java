package cn.onestop.matters.dispatch;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One thing that a matter waits for 待办: in whose queue, since when, and who has taken it on. Those
/// that are open beside each other have each their own holder.
///
/// @param key its name within the matter: `intake`, `supplement`, `step-3`, `decide`, `close`,
///   `deliver`
/// @param step the place of the step that is awaited, if it is one
/// @param since when it began to wait for this
/// @param claim who has it; absent while it is there for anybody of the office
public record Task(
    String key,
    Queue queue,
    Awaited awaited,
    @Nullable Integer step,
    Instant since,
    @Nullable Claim claim) {

  /// 收件 until it is accepted, through whatever supplement it takes.
  public static Task intake(Queue queue, Awaited awaited, Instant since) {
    return new Task("intake", queue, awaited, null, since, null);
  }

  /// 容缺补交: what was promised with a provisional acceptance.
  public static Task promised(Queue queue, Instant since) {
    return new Task("supplement", queue, Awaited.SUPPLEMENT, null, since, null);
  }

  /// A step of the item.
  public static Task step(int step, Queue queue, Awaited awaited, Instant since) {
    return new Task("step-" + step, queue, awaited, step, since, null);
  }

  /// 决定
  public static Task decision(Queue queue, Awaited awaited, Instant since) {
    return new Task("decide", queue, awaited, null, since, null);
  }

  /// 办结
  public static Task closing(Queue queue, Instant since) {
    return new Task("close", queue, Awaited.CLOSE, null, since, null);
  }

  /// 送达
  public static Task delivery(Queue queue, Instant since) {
    return new Task("deliver", queue, Awaited.DELIVER, null, since, null);
  }

  /// Who has it, absent while nobody does.
  public @Nullable String holder() {
    return claim == null ? null : claim.holder();
  }

  boolean heldBy(String person) {
    return Objects.equals(holder(), person);
  }

  Task with(@Nullable Claim next) {
    return new Task(key, queue, awaited, step, since, next);
  }

  /// This, which takes the place of `before` in the same queue: who had that goes on with it.
  Task goingOnFrom(Task before) {
    boolean same = awaited == before.awaited;
    return new Task(key, queue, awaited, step, same ? before.since : since, before.claim);
  }

  boolean sameAs(Task other) {
    return key.equals(other.key) && queue.equals(other.queue);
  }
}
