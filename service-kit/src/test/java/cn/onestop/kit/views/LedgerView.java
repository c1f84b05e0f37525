package cn.onestop.kit.views;

import cn.onestop.kit.events.EventTypes;
import cn.onestop.kit.events.ReceivedEvent;
import cn.onestop.kit.journal.Ledger.Booked;
import cn.onestop.kit.journal.Ledger.Emptied;
import cn.onestop.kit.journal.Ledger.LedgerEvent;
import cn.onestop.kit.journal.Ledger.Opened;
import cn.onestop.kit.views.LedgerView.Balance;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The balances of ledgers, how many there are and what they hold, and a list of the non-empty
/// ones.
final class LedgerView implements View<Balance> {

  static final String SLICE = "all";
  private static final EventTypes<LedgerEvent> TYPES = EventTypes.of(LedgerEvent.class);

  private final String topic;

  LedgerView(String topic) {
    this.topic = topic;
  }

  public record Balance(String name, long amount, int entries) {}

  @Override
  public String name() {
    return "balances";
  }

  @Override
  public Set<String> topics() {
    return Set.of(topic);
  }

  @Override
  public Class<Balance> projection() {
    return Balance.class;
  }

  @Override
  public Set<String> types() {
    return TYPES.names();
  }

  @Override
  public Outcome<Balance> apply(@Nullable Balance before, ReceivedEvent event) {
    Balance old = before == null ? new Balance("", 0, 0) : before;
    Balance now =
        switch (TYPES.read(event.type(), event.data()).orElseThrow()) {
          case Opened opened -> new Balance(opened.name(), 0, 1);
          case Booked booked ->
              new Balance(old.name(), old.amount() + booked.amount(), old.entries() + 1);
          case Emptied emptied -> new Balance(old.name(), 0, old.entries() + 1);
        };
    Outcome<Balance> outcome =
        Outcome.of(now)
            .count(SLICE, "facts", 1)
            .count(SLICE, "amount", now.amount() - old.amount());
    String place = "x/" + event.aggregate();
    return now.amount() == 0
        ? outcome.remove("filled", place)
        : outcome.put("filled", place, new Document("amount", now.amount()));
  }
}
