package cn.onestop.kit.views;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onestop.kit.journal.LedgerJournals;
import cn.onestop.kit.journal.StoredFact;
import cn.onestop.kit.views.ViewFollower.TakenIn;
import cn.onestop.testkit.backends.BackEnds;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// What a follower is told of the batches that a view takes.
class ViewFollowerTest {

  private static final MongoClient CLIENT = MongoClients.create(BackEnds.get().mongoUri());

  private final MongoDatabase database = CLIENT.getDatabase(BackEnds.get().freshDatabase());
  private final LedgerView view = new LedgerView(Deliveries.TOPIC);
  private final Deliveries log = new Deliveries(1);
  private final Map<String, List<StoredFact>> journals = LedgerJournals.random(new Random(1), 1, 4);
  private final String aggregate = journals.keySet().iterator().next();
  private final List<StoredFact> facts = journals.getOrDefault(aggregate, List.of());

  @Test
  void it_hears_of_every_fact_once_it_is_written() {
    send();

    assertThat(take(log.partition(0)))
        .extracting(taken -> taken.event().seq())
        .containsExactlyElementsOf(facts.stream().map(StoredFact::seq).toList());
  }

  @Test
  void a_batch_that_was_written_and_not_committed_is_told_again() {
    send();
    take(log.partition(0));

    assertThat(take(log.partition(0))).hasSameSizeAs(facts);
  }

  @Test
  void what_is_sent_once_more_is_no_news() {
    send();
    take(log.partition(0));
    int from = log.partition(0).size();
    send();

    assertThat(take(log.partition(0).subList(from, log.partition(0).size()))).isEmpty();
  }

  private void send() {
    facts.forEach(fact -> log.send(aggregate, fact));
  }

  private List<? extends TakenIn<?>> take(List<ConsumerRecord<String, byte[]>> records) {
    var store = new ViewStore<>(database, view, 1, Deliveries.topicIds());
    return new BatchWriter<>(view, store, letters -> {}).take(records).takenIn();
  }
}
