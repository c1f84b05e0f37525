package cn.onestop.matters.dispatch;

import cn.onestop.events.matters.MatterAssigned;
import cn.onestop.events.matters.MatterClaimed;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterHandedOver;
import cn.onestop.events.matters.MatterReleased;
import cn.onestop.events.matters.StepDoer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a matter lies to be handled 分办. It follows from its facts alone: what its state and its
/// steps wait for, and who took on which of it.
///
/// @param doers who does which step, of those of whom the step table says something
/// @param tasks what it waits for now
public record Dispatched(List<StepDoer> doers, List<Task> tasks) {

  /// Of a matter that was filed before matters were dispatched.
  public static final Dispatched NOT_YET = new Dispatched(List.of(), List.of());

  public Dispatched {
    doers = List.copyOf(doers);
    tasks = List.copyOf(tasks);
  }

  /// Of a matter that is being filed.
  public static Dispatched by(@Nullable List<StepDoer> doers) {
    return new Dispatched(doers == null ? List.of() : doers, List.of());
  }

  /// In whose queue `step` comes, empty if the table names nobody.
  public Optional<Queue> queueOf(int step, String centre) {
    return doers.stream()
        .filter(doer -> doer.step() == step)
        .map(StepDoer::queue)
        .flatMap(key -> Stream.ofNullable(key).map(named -> Queue.parse(named, centre)))
        .findFirst();
  }

  /// Whether the table lets the two steps be done beside each other 并联.
  public boolean beside(int step, int other) {
    return group(step) == group(other);
  }

  private int group(int step) {
    return doers.stream()
        .filter(doer -> doer.step() == step)
        .map(StepDoer::beside)
        .map(beside -> beside == null ? step : beside)
        .findFirst()
        .orElse(step);
  }

  /// The departments and villages that the table gives a step to.
  public Set<String> offices(String centre) {
    return doers.stream()
        .map(StepDoer::step)
        .flatMap(step -> queueOf(step, centre).stream())
        .filter(queue -> queue.kind() != Queue.Kind.HALL)
        .map(Queue::office)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The task of that name.
  public Optional<Task> task(String key) {
    return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
  }

  /// This once a matter waits for `open`: who had taken something on goes on with it, as long as it
  /// waits in the same queue.
  public Dispatched now(List<Task> open) {
    return new Dispatched(
        doers,
        open.stream()
            .map(task ->
                tasks.stream().filter(task::sameAs).findFirst().map(task::goingOnFrom).orElse(task))
            .toList());
  }

  /// This after somebody took something on, gave it back or passed it on; the same after any other
  /// event.
  public Dispatched after(MatterEvent event, String by, Instant at) {
    return switch (event) {
      case MatterClaimed it -> with(it.task(), task -> task.with(new Claim(by, at)));
      case MatterReleased it -> with(it.task(), task -> task.with((Claim) null));
      case MatterHandedOver it -> with(it.task(), task -> task.with(new Claim(it.to(), at)));
      case MatterAssigned it -> with(it.task(), task -> task.with(new Claim(it.to(), at)));
      default -> this;
    };
  }

  private Dispatched with(String key, UnaryOperator<Task> change) {
    return new Dispatched(
        doers,
        tasks.stream().map(task -> task.key().equals(key) ? change.apply(task) : task).toList());
  }
}
