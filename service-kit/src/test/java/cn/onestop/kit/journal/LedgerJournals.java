package cn.onestop.kit.journal;

import cn.onestop.kit.events.CanonicalJson;
import cn.onestop.kit.events.EventRecords;
import cn.onestop.kit.journal.Ledger.Booked;
import cn.onestop.kit.journal.Ledger.Emptied;
import cn.onestop.kit.journal.Ledger.LedgerEvent;
import cn.onestop.kit.journal.Ledger.Opened;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Random journals of ledgers, with whole chains.
public final class LedgerJournals {

  private static final AggregateType<Ledger, LedgerEvent> TYPE = Ledger.type("onestop.test");
  private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

  private static final String WRONG_TYPES = "{\"amount\":\"many\",\"name\":[7]}";

  private LedgerJournals() {}

  /// Journals of `aggregates` ledgers with up to `longest` facts each.
  public static Map<String, List<StoredFact>> random(Random random, int aggregates, int longest) {
    Map<String, List<StoredFact>> journals = new TreeMap<>();
    for (int i = 0; i < aggregates; i++) {
      String id = "l-" + i;
      List<StoredFact> facts = new ArrayList<>();
      int length = 1 + random.nextInt(longest);
      for (int seq = 1; seq <= length; seq++) {
        LedgerEvent event =
            seq == 1
                ? new Opened("ledger " + i)
                : random.nextInt(4) == 0 ? new Emptied() : new Booked(random.nextInt(9) - 4);
        facts.add(fact(id, seq, facts, event));
      }
      journals.put(id, facts);
    }
    return journals;
  }

  /// The state that `facts` lead to.
  public static Ledger state(List<StoredFact> facts) {
    Ledger state = null;
    for (StoredFact stored : facts) {
      Fact fact = Fact.read(stored);
      LedgerEvent event = TYPE.events().read(fact.type(), fact.data()).orElseThrow();
      state =
          TYPE.evolution()
              .after(state, new Recorded<>(fact.seq(), fact.at(), fact.at(), "tester", event));
    }
    return Objects.requireNonNull(state);
  }

  /// A record with the place of `fact`, but with data that nobody can read.
  public static ProducerRecord<String, byte[]> poison(String aggregate, StoredFact fact) {
    ProducerRecord<String, byte[]> real = EventRecords.of(TYPE, aggregate, fact, 0);
    // Two ways to be wrong: not JSON at all, and JSON that does not fit the type.
    String text = fact.seq() % 2 == 0 || fact.text().contains("emptied") ? "{" : WRONG_TYPES;
    byte[] garbage = text.getBytes(StandardCharsets.UTF_8);
    return new ProducerRecord<>(real.topic(), null, real.key(), garbage, real.headers());
  }

  /// A record that claims to follow `last`, but with data that nobody can read.
  public static ProducerRecord<String, byte[]> poisonAfter(
      String topic, String aggregate, StoredFact last) {
    StoredFact next = fact(aggregate, last.seq() + 1, List.of(last), new Booked(1));
    ProducerRecord<String, byte[]> poison = poison(aggregate, next);
    return new ProducerRecord<>(topic, null, poison.key(), poison.value(), poison.headers());
  }

  private static StoredFact fact(String id, long seq, List<StoredFact> before, LedgerEvent event) {
    Instant at = START.plusSeconds(seq);
    return Chain.store(
        new Fact(
            seq,
            Fact.id(id, seq),
            TYPE.events().name(event),
            at,
            at,
            "tester",
            null,
            CanonicalJson.tree(event),
            before.isEmpty() ? Chain.START : before.getLast().hash()));
  }
}
