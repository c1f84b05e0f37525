package cn.onestop.kit.views;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.journal.LedgerJournals;
import cn.onestop.kit.journal.StoredFact;
import cn.onestop.kit.views.BatchPlan.DeadLetter;
import cn.onestop.kit.views.LedgerView.Balance;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Random deliveries against a simple model: whatever arrives twice, early or late, wherever the
/// consumer dies, the view ends as if every fact had arrived once and in order.
class ExactlyOnceInEffectTest {

  private static final MongoClient CLIENT = MongoClients.create(BackEnds.get().mongoUri());

  @AfterContainer
  static void disconnect() {
    CLIENT.close();
  }

  @Property(tries = 60)
  void deliveries_with_duplicates_gaps_and_crashes_lead_to_the_plain_result(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<StoredFact>> journals = LedgerJournals.random(random, 6, 12);
    Deliveries log = new Deliveries(3);
    journals.forEach((aggregate, facts) -> twoPublishers(random, log, aggregate, facts));

    MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
    List<DeadLetter> dead =
        consumeWithCrashes(random, log, database, new LedgerView(Deliveries.TOPIC));

    assertThat(dead).isEmpty();
    assertTold(database, journals);
    database.drop();
  }

  @Property(tries = 40)
  void a_record_that_cannot_be_applied_blocks_only_its_aggregate_until_it_is_replayed(
      @ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<StoredFact>> journals = LedgerJournals.random(random, 5, 8);
    Deliveries log = new Deliveries(2);
    String victim = journals.keySet().iterator().next();
    int poisoned = random.nextInt(journals.getOrDefault(victim, List.of()).size());
    journals.forEach((aggregate, facts) -> {
      for (int i = 0; i < facts.size(); i++) {
        if (aggregate.equals(victim) && i == poisoned) {
          log.add(LedgerJournals.poison(aggregate, facts.get(i)));
        }
        log.send(aggregate, facts.get(i));
      }
    });

    MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
    LedgerView view = new LedgerView(Deliveries.TOPIC);
    List<DeadLetter> dead = consumeWithCrashes(random, log, database, view);

    ViewStore<Balance> store = store(database, view);
    assertThat(store.allBlocks()).containsOnlyKeys(victim);
    Map<String, List<StoredFact>> others = new HashMap<>(journals);
    others.remove(victim);
    others.forEach((aggregate, facts) -> assertProjection(store, aggregate, facts));

    Deliveries again = log;
    int[] from = {again.partition(0).size(), again.partition(1).size()};
    dead.stream().map(DeadLetter::record).forEach(again::replay);
    BatchWriter<Balance> writer = new BatchWriter<>(view, store, letters -> {});
    for (int partition = 0; partition < 2; partition++) {
      List<ConsumerRecord<String, byte[]>> records = again.partition(partition);
      if (records.size() > from[partition]) {
        writer.take(records.subList(from[partition], records.size()));
      }
    }
    assertThat(store.allBlocks()).isEmpty();
    assertTold(database, journals);
    database.drop();
  }

  @Property(tries = 30)
  void a_consumer_that_has_lost_its_partition_fails_instead_of_adding(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, List<StoredFact>> journals = LedgerJournals.random(random, 4, 6);
    Deliveries log = new Deliveries(1);
    journals.forEach((aggregate, facts) -> facts.forEach(fact -> log.send(aggregate, fact)));
    MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
    LedgerView view = new LedgerView(Deliveries.TOPIC);
    List<ConsumerRecord<String, byte[]>> records = log.partition(0);
    int half = 1 + random.nextInt(records.size());

    // The old owner has read its slots and stands still; the new one takes the same records.
    ViewStore<Balance> store = store(database, view);
    Map<String, Slot<Balance>> seenByOld = store.slots(journals.keySet());
    BatchPlan<Balance> stale = new BatchPlan<>(view, seenByOld, Map.of(), records.subList(0, half));
    new BatchWriter<>(view, store, letters -> {}).take(records);

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> {
              store.count(stale.counters());
              store.project(seenByOld, stale.changed());
            })
        .isInstanceOf(ViewStore.LostPartition.class);
    assertTold(database, journals);
    database.drop();
  }

  /// What two publishers can do to the log: each sends runs of facts in order, from any point that
  /// is not beyond what has been acknowledged without a hole; now and then a fact overtakes its
  /// predecessor, which is then sent again with all after it.
  private static void twoPublishers(
      Random random, Deliveries log, String aggregate, List<StoredFact> facts) {
    int contiguous = 0;
    while (contiguous < facts.size()) {
      int from = random.nextInt(contiguous + 1);
      int to = Math.min(facts.size(), from + 1 + random.nextInt(4));
      boolean overtaken = to - from > 1 && random.nextInt(5) == 0;
      int missing = overtaken ? from + random.nextInt(to - from) : -1;
      for (int i = from; i < to; i++) {
        if (i != missing) {
          log.send(aggregate, facts.get(i));
        }
      }
      contiguous = Math.max(contiguous, overtaken ? missing : to);
    }
  }

  /// Reads the log in batches of random size over its partitions, dying now and then at some write
  /// and beginning again from the last committed offsets.
  private static List<DeadLetter> consumeWithCrashes(
      Random random, Deliveries log, MongoDatabase database, LedgerView view) {
    FailingDatabase failing = new FailingDatabase(database);
    List<DeadLetter> dead = new ArrayList<>();
    Map<Integer, Integer> committed = new HashMap<>();
    boolean more = true;
    while (more) {
      failing.failAfter(random.nextInt(3) == 0 ? random.nextInt(24) : Integer.MAX_VALUE);
      BatchWriter<Balance> writer =
          new BatchWriter<>(view, store(failing.database(), view), dead::addAll);
      List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
      Map<Integer, Integer> next = new HashMap<>(committed);
      for (int partition = 0; partition < log.partitionCount(); partition++) {
        int from = committed.getOrDefault(partition, 0);
        int to = Math.min(log.partition(partition).size(), from + random.nextInt(10));
        batch.addAll(log.partition(partition).subList(from, to));
        next.put(partition, to);
      }
      try {
        if (!batch.isEmpty()) {
          writer.take(batch);
        }
        if (random.nextInt(6) != 0) {
          committed = next;
        }
      } catch (MongoException e) {
        // It died; the next one starts from what was committed.
      }
      more = false;
      for (int partition = 0; partition < log.partitionCount(); partition++) {
        more |= committed.getOrDefault(partition, 0) < log.partition(partition).size();
      }
    }
    return dead;
  }

  private static void assertTold(MongoDatabase database, Map<String, List<StoredFact>> journals) {
    LedgerView view = new LedgerView(Deliveries.TOPIC);
    ViewStore<Balance> store = store(database, view);
    long facts = 0;
    long amount = 0;
    Map<String, Long> filled = new HashMap<>();
    for (var journal : journals.entrySet()) {
      assertProjection(store, journal.getKey(), journal.getValue());
      facts += journal.getValue().size();
      long held = LedgerJournals.state(journal.getValue()).amount();
      amount += held;
      if (held != 0) {
        filled.put("x/" + journal.getKey(), held);
      }
    }
    List<CounterKey> keys = new ArrayList<>();
    for (int partition = 0; partition < 3; partition++) {
      keys.add(new CounterKey(new TopicPartition(Deliveries.TOPIC, partition), LedgerView.SLICE));
    }
    Map<String, Long> sums = store.sums(keys);
    assertThat(sums.getOrDefault("facts", 0L)).isEqualTo(facts);
    assertThat(sums.getOrDefault("amount", 0L)).isEqualTo(amount);
    Map<String, Long> listed = new HashMap<>();
    store
        .list("filled")
        .find()
        .forEach(entry ->
            listed.put(
                entry.getString("_id"),
                entry.get("content", org.bson.Document.class).getLong("amount")));
    assertThat(listed).isEqualTo(filled);
  }

  private static void assertProjection(
      ViewStore<Balance> store, String aggregate, List<StoredFact> facts) {
    Slot<Balance> slot = store.slot(aggregate).orElseThrow();
    assertThat(slot.seq()).isEqualTo(facts.size());
    assertThat(slot.hash()).isEqualTo(facts.getLast().hash());
    assertThat(slot.content().orElseThrow().amount())
        .isEqualTo(LedgerJournals.state(facts).amount());
  }

  private static ViewStore<Balance> store(MongoDatabase database, LedgerView view) {
    return new ViewStore<>(database, view, 1, Deliveries.topicIds());
  }
}
