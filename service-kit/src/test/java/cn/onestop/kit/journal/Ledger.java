package cn.onestop.kit.journal;

import cn.onestop.events.EventType;
import cn.onestop.kit.events.EventTypes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A small aggregate for tests of the plumbing: something with an amount.
public record Ledger(String name, int amount, int entries) {

  /// What can happen to it.
  public sealed interface LedgerEvent permits Opened, Booked, Emptied {}

  @EventType("cn.onestop.test.ledger-opened.v1")
  public record Opened(String name) implements LedgerEvent {}

  @EventType("cn.onestop.test.ledger-booked.v1")
  public record Booked(int amount) implements LedgerEvent {}

  @EventType("cn.onestop.test.ledger-emptied.v1")
  public record Emptied() implements LedgerEvent {}

  /// The journals of ledgers, on a topic that one test has for itself.
  public static AggregateType<Ledger, LedgerEvent> type(String topic) {
    return new AggregateType<>(
        "ledgers",
        "l-",
        topic,
        "/onestop/test",
        Ledger.class,
        EventTypes.of(LedgerEvent.class),
        (before, fact) -> after(before, fact.event()),
        true);
  }

  private static Ledger after(@Nullable Ledger before, LedgerEvent event) {
    return switch (event) {
      case Opened opened -> new Ledger(opened.name(), 0, 1);
      case Booked booked -> {
        Ledger ledger = Objects.requireNonNull(before);
        yield new Ledger(ledger.name, ledger.amount + booked.amount(), ledger.entries + 1);
      }
      case Emptied emptied -> {
        Ledger ledger = Objects.requireNonNull(before);
        yield new Ledger(ledger.name, 0, ledger.entries + 1);
      }
    };
  }
}
