package cn.onestop.kit.journal;

import cn.onestop.kit.sealing.SealedEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an operation decided: what happened, and what is to be sealed or erased with it.
///
/// @param happened the events in order, at least one
/// @param sealing entries to put into the sealed part
/// @param erasing whether the whole sealed part goes
/// @param marks keyed digests of what is sealed, by which the aggregate can be found; they lie in
///   the sealed part and go with it. Absent where those that are there stay
public record Decision<E>(
    List<Happened<E>> happened,
    List<SealedEntry> sealing,
    boolean erasing,
    @Nullable List<String> marks) {

  /// An event and when it legally took effect; `null` stands for the moment of recording.
  public record Happened<E>(E event, @Nullable Instant at) {}

  public Decision {
    happened = List.copyOf(happened);
    sealing = List.copyOf(sealing);
    marks = marks == null ? null : List.copyOf(marks);
    if (marks != null && sealing.isEmpty()) {
      throw new IllegalArgumentException("a mark goes with what is sealed");
    }
    if (happened.isEmpty()) {
      throw new IllegalArgumentException("an operation that changes nothing is a refusal");
    }
  }

  public Decision(List<Happened<E>> happened, List<SealedEntry> sealing, boolean erasing) {
    this(happened, sealing, erasing, null);
  }

  /// `events` happened now, in this order.
  @SafeVarargs
  public static <E> Decision<E> of(E... events) {
    List<Happened<E>> happened = new ArrayList<>();
    for (E event : events) {
      happened.add(new Happened<>(event, null));
    }
    return new Decision<>(happened, List.of(), false);
  }

  /// `event` took effect at `at`, which may lie in the past.
  public static <E> Decision<E> at(Instant at, E event) {
    return new Decision<>(List.of(new Happened<>(event, at)), List.of(), false);
  }

  /// This, and `event`, which took effect at `at`.
  public Decision<E> and(Instant at, E event) {
    List<Happened<E>> more = new ArrayList<>(happened);
    more.add(new Happened<>(event, at));
    return new Decision<>(more, sealing, erasing, marks);
  }

  /// This, with `entry` put into the sealed part in the same write.
  public Decision<E> sealing(SealedEntry entry) {
    List<SealedEntry> more = new ArrayList<>(sealing);
    more.add(entry);
    return new Decision<>(happened, more, erasing, marks);
  }

  /// This, and what is sealed with it can be found by `found` from the same write on.
  public Decision<E> markedBy(List<String> found) {
    return new Decision<>(happened, sealing, erasing, found);
  }

  /// This, with the sealed part removed in the same write.
  public Decision<E> erasingSealedData() {
    return new Decision<>(happened, List.of(), true);
  }
}
