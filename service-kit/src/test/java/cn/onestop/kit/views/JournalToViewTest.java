package cn.onestop.kit.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.onestop.kit.installation.Plumbing;
import cn.onestop.kit.journal.Command;
import cn.onestop.kit.journal.Decision;
import cn.onestop.kit.journal.Done;
import cn.onestop.kit.journal.Entry;
import cn.onestop.kit.journal.JournalBounds;
import cn.onestop.kit.journal.Journals;
import cn.onestop.kit.journal.Ledger;
import cn.onestop.kit.journal.Ledger.Booked;
import cn.onestop.kit.journal.Ledger.LedgerEvent;
import cn.onestop.kit.journal.Ledger.Opened;
import cn.onestop.kit.journal.LedgerJournals;
import cn.onestop.kit.refusal.Refused;
import cn.onestop.kit.verification.Report;
import cn.onestop.kit.verification.Report.Difference;
import cn.onestop.kit.views.LedgerView.Balance;
import cn.onestop.testkit.backends.BackEnds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a command to the figures and back, on the real store and broker.
class JournalToViewTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final String database = BackEnds.get().freshDatabase();
  private final String topic = "onestop." + database;
  private final Plumbing plumbing = new Plumbing(database, "1", new JournalBounds(20, 1_000_000));
  private final Journals<Ledger, LedgerEvent> ledgers = plumbing.journals.open(Ledger.type(topic));
  private final ViewReader<Balance> balances = plumbing.views.run(new LedgerView(topic));

  @BeforeEach
  void start() {
    plumbing.start();
  }

  @AfterEach
  void stop() {
    plumbing.close();
  }

  @Test
  void a_repeated_request_has_one_effect_and_one_answer_even_after_the_journal_went_on() {
    Command command = new Command("key-1", "body", "tester");
    open("l-1");
    Done<Ledger, LedgerEvent> first = ledgers.change("l-1", null, command, book(7));
    ledgers.change("l-1", null, new Command("key-2", "body", "tester"), book(1));
    Done<Ledger, LedgerEvent> again = ledgers.change("l-1", null, command, book(7));

    assertThat(again.repeated()).isTrue();
    assertThat(again.state()).isEqualTo(first.state());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(ledgers.get("l-1").state().amount()).isEqualTo(8);
    assertThatThrownBy(
            () -> ledgers.change("l-1", null, new Command("key-1", "other", "tester"), book(7)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("idempotency-key-reused");
    assertThatThrownBy(
            () -> ledgers.change("l-1", 1L, new Command("key-3", "body", "tester"), book(7)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("stale-version");
  }

  @Test
  void a_long_journal_goes_on_in_continuations_and_stays_whole() {
    open("l-1");
    Command early = new Command("early", "body", "tester");
    Done<Ledger, LedgerEvent> first = ledgers.change("l-1", null, early, book(2));
    for (int i = 0; i < 100; i++) {
      ledgers.change("l-1", null, new Command("many-" + i, "body", "tester"), book(1));
      if (i % 10 == 0) {
        awaitPublished("l-1");
      }
    }
    assertThat(ledgers.get("l-1").firstSeq()).isGreaterThan(20);
    assertThat(ledgers.history("l-1")).hasSize(102);
    assertThat(ledgers.change("l-1", null, early, book(2)).state()).isEqualTo(first.state());
    awaitFacts(102);
    assertThat(verify()).isEmpty();
  }

  @Test
  void verification_names_a_changed_fact_a_cut_tail_and_a_deleted_document() {
    IntStream.rangeClosed(1, 5).forEach(i -> open("l-" + i));
    IntStream.rangeClosed(1, 5).forEach(i -> change("l-" + i, "b" + i, 3));
    awaitFacts(10);
    IntStream.rangeClosed(1, 5).forEach(i -> awaitPublished("l-" + i));
    assertThat(verify()).isEmpty();

    var documents = plumbing.database.getCollection("ledgers");
    Document second = stored("l-2");
    List<Document> journal = second.getList("journal", Document.class);
    journal.get(1).put("text", journal.get(1).getString("text").replace(":3", ":4"));
    documents.updateOne(
        new Document("_id", "l-2"), new Document("$set", new Document("journal", journal)));
    Document third = stored("l-3");
    documents.updateOne(
        new Document("_id", "l-3"),
        new Document(
            "$set",
            new Document("journal", third.getList("journal", Document.class).subList(0, 1))
                .append("version", 1L)));
    documents.deleteOne(new Document("_id", "l-4"));

    assertThat(verify())
        .extracting(Difference::where)
        .contains("l-2", "l-3", "l-4")
        .doesNotContain("l-1", "l-5");
  }

  @Test
  void a_damaged_document_that_was_not_sent_yet_is_set_aside_and_others_are_sent() {
    open("l-1");
    awaitFacts(1);
    awaitPublished("l-1");
    Document damaged = stored("l-1");
    List<Document> journal = damaged.getList("journal", Document.class);
    String text = journal.getFirst().getString("text");
    journal.getFirst().put("text", text.substring(0, text.length() / 2));
    plumbing
        .database
        .getCollection("ledgers")
        .updateOne(
            new Document("_id", "l-1"),
            new Document(
                "$set",
                new Document("journal", journal).append("dirty", "l-1").append("published", 0L)));

    await().atMost(SOON).until(() -> plumbing.sweeper.setAside().containsKey("l-1"));
    open("l-2");
    awaitFacts(2);
    awaitPublished("l-2");
    assertThat(ledgers.countUnsent()).as("the one set aside").isOne();
  }

  @Test
  void a_deleted_topic_comes_back_from_the_journals_with_every_figure() throws Exception {
    IntStream.rangeClosed(1, 8).forEach(i -> open("l-" + i));
    IntStream.rangeClosed(1, 8).forEach(i -> change("l-" + i, "b" + i, i));
    awaitFacts(16);
    plumbing.deleteTopic(topic);
    await()
        .atMost(SOON)
        .until(() -> plumbing.views.status().getFirst().state().equals("TOPIC_REPLACED"));
    plumbing.republication.all();
    plumbing.views.rebuild("balances");
    await().atMost(SOON).until(() -> plumbing.views.status().getFirst().generation() == 2);
    awaitFacts(16);
    change("l-1", "later", 5);
    awaitFacts(17);
    assertThat(balances.counts("all")).containsEntry("amount", 41L);
    await().atMost(SOON).untilAsserted(() -> assertThat(verify()).isEmpty());
  }

  @Test
  void a_poisoned_record_holds_back_one_ledger_until_the_true_one_is_replayed() throws Exception {
    open("l-1");
    open("l-2");
    awaitFacts(2);
    plumbing
        .producer
        .send(LedgerJournals.poisonAfter(topic, "l-1", ledgers.get("l-1").facts().getLast()))
        .get();
    await().atMost(SOON).until(() -> plumbing.deadLetters.blocked().size() == 1);
    change("l-1", "b1", 4);
    change("l-2", "b2", 6);
    awaitFacts(3);
    await().atMost(SOON).until(() -> plumbing.deadLetters.letters(10).size() == 2);

    plumbing.deadLetters.replay(null);
    await().atMost(SOON).until(() -> plumbing.deadLetters.blocked().isEmpty());
    awaitFacts(4);
    assertThat(balances.counts("all")).containsEntry("amount", 10L);
    change("l-1", "b3", 1);
    awaitFacts(5);
    await().atMost(SOON).untilAsserted(() -> assertThat(verify()).isEmpty());
  }

  @Test
  void two_instances_share_the_work_and_one_dies() {
    Plumbing second = new Plumbing(database, "2", JournalBounds.DEFAULT);
    Journals<Ledger, LedgerEvent> others = second.journals.open(Ledger.type(topic));
    second.views.run(new LedgerView(topic));
    second.start();
    IntStream.rangeClosed(1, 10).forEach(i -> open("l-" + i));
    for (int i = 1; i <= 10; i++) {
      change("l-" + i, "a" + i, 1);
      others.change("l-" + i, null, new Command("b" + i, "", "tester"), book(1));
    }
    second.close();
    IntStream.rangeClosed(1, 10).forEach(i -> change("l-" + i, "c" + i, 1));
    awaitFacts(40);
    assertThat(balances.counts("all")).containsEntry("amount", 30L);
    await().atMost(SOON).untilAsserted(() -> assertThat(verify()).isEmpty());
  }

  private Document stored(String id) {
    return Objects.requireNonNull(
        plumbing.database.getCollection("ledgers").find(new Document("_id", id)).first());
  }

  private void open(String id) {
    ledgers.create(
        id, new Command("open-" + id, "", "tester"), () -> Decision.of(new Opened("ledger " + id)));
  }

  private void change(String id, String key, int amount) {
    ledgers.change(id, null, new Command(key, "", "tester"), book(amount));
  }

  private static Function<Entry<Ledger>, Decision<LedgerEvent>> book(int amount) {
    return entry -> Decision.of(new Booked(amount));
  }

  private void awaitFacts(long facts) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(balances.counts("all")).containsEntry("facts", facts));
  }

  private void awaitPublished(String id) {
    await().atMost(SOON).until(() -> ledgers.get(id).published() == ledgers.get(id).version());
  }

  private List<Difference> verify() {
    Report report = plumbing.verification.run();
    return report.differences();
  }
}
