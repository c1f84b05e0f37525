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
public record Decision<E>(List<Happened<E>> happened, List<SealedEntry> sealing, boolean erasing) {

  /// An event and when it legally took effect; `null` stands for the moment of recording.
  public record Happened<E>(E event, @Nullable Instant at) {}

  public Decision {
    happened = List.copyOf(happened);
    sealing = List.copyOf(sealing);
    if (happened.isEmpty()) {
      throw new IllegalArgumentException("an operation that changes nothing is a refusal");
    }
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
    return new Decision<>(more, sealing, erasing);
  }

  /// This, with `entry` put into the sealed part in the same write.
  public Decision<E> sealing(SealedEntry entry) {
    List<SealedEntry> more = new ArrayList<>(sealing);
    more.add(entry);
    return new Decision<>(happened, more, erasing);
  }

  /// This, with the sealed part removed in the same write.
  public Decision<E> erasingSealedData() {
    return new Decision<>(happened, List.of(), true);
  }
}
